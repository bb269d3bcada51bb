package leagues

import (
	"bytes"
	"fmt"
	"io"

	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/wording"
)

// Markdown writes clubs held against each other as GitHub reads it.
func Markdown(w io.Writer, l *league.League, v View) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "## %s\n\n%s\n\n", page.Escaped(title(l)), page.Escaped(terms(l)))
	if one := onePosition(l); one != "" {
		fmt.Fprintf(&b, "%s.\n\n", wording.Capital(one))
	}
	for _, part := range v.Parts {
		switch {
		case part == Market:
			markdownMarket(&b, l, v)
		case len(l.Clubs) == 0:
		case part == Clubs:
			markdownClubs(&b, l, v)
		case part == Fits:
			markdownFits(&b, l, v)
		case part == Contracts:
			markdownContracts(&b, l, v)
		case part == Values:
			markdownValues(&b, l, v)
		}
	}
	if hint := fitsHint(l, v); hint != "" {
		fmt.Fprintf(&b, "%s.\n\n", hint)
	}
	_, err := w.Write(b.Bytes())
	return err
}

func markdownClubs(b *bytes.Buffer, l *league.League, v View) {
	fmt.Fprintf(b, "### Clubs, %s\n\n", orders[l.Sort])
	clubs, more := first(l.Clubs, v.Clubs)
	at := marked(clubs, l.Only)
	titles := []string{"Club", "Sign", byNext(l)}
	for _, p := range at {
		titles = append(titles, p.String())
	}
	rows := make([][]string, len(clubs))
	for i, c := range clubs {
		name := voice{}.club(c, " (", ")")
		if nobody := bare(c); nobody != "" {
			name += "\n" + nobody
		}
		rows[i] = []string{name, c.Signings().String(), c.ByNext().String()}
		for _, p := range at {
			rows[i] = append(rows[i], cellMark(c, p))
		}
	}
	page.MarkdownTable(b, titles, rows)
	markdownMore(b, more)
}

func markdownMarket(b *bytes.Buffer, l *league.League, v View) {
	fmt.Fprintf(b, "### %s\n\n", marketHeading)
	page.MarkdownTable(b, []string{"Position", "Wanted", byNext(l), "Clubs", "Free", "Who is free"}, voice{}.marketLines(l, v.Players))
	fmt.Fprintf(b, "%s\n\n", usefulness(l))
}

func markdownFits(b *bytes.Buffer, l *league.League, v View) {
	fmt.Fprintf(b, "### %s\n\n", fitsHeading)
	clubs, more := first(l.Clubs, v.Clubs)
	var rows [][]string
	for _, c := range clubs {
		for i := range c.Needs {
			n := &c.Needs[i]
			if len(n.Fits) > 0 {
				rows = append(rows, []string{
					voice{}.club(c, " (", ")"), n.Positions.Join(", "), n.Urgency.String(), n.Signings.String(),
					voice{}.signable(n, v.Players, "\n"),
				})
			}
		}
	}
	page.MarkdownTable(b, []string{"Club", "Need", "Urgency", "Sign", "Could sign"}, rows)
	for _, note := range fitNotes(l, clubs) {
		fmt.Fprintf(b, "%s\n\n", page.Escaped(note))
	}
	markdownMore(b, more)
}

func markdownContracts(b *bytes.Buffer, l *league.League, v View) {
	fmt.Fprintf(b, "### %s\n\n", contractsHeading)
	clubs, more := first(l.Clubs, v.Clubs)
	years, later := yearsOf(clubs)
	if len(years) == 0 {
		fmt.Fprint(b, "No file tells when a contract runs out.\n\n")
		return
	}
	rows := make([][]string, len(clubs))
	for i, c := range clubs {
		rows[i] = append([]string{voice{}.club(c, " (", ")")}, cliffCells(c, years, later)...)
	}
	page.MarkdownTable(b, append([]string{"Club"}, cliffTitles(years, later)...), rows)
	fmt.Fprintf(b, "%s\n\n", contractsNote(clubs))
	markdownMore(b, more)
}

func markdownValues(b *bytes.Buffer, l *league.League, v View) {
	fmt.Fprintf(b, "### %s\n\n", valuesHeading)
	clubs, more := first(l.Clubs, v.Clubs)
	rows := make([][]string, len(clubs))
	for i, c := range clubs {
		rows[i] = append([]string{voice{}.club(c, " (", ")")}, valueCells(c)...)
	}
	page.MarkdownTable(b, append([]string{"Club"}, valueTitles...), rows)
	fmt.Fprintf(b, "%s\n\n", valuesNote(l))
	markdownMore(b, more)
}

// markdownMore says how many clubs are left out.
func markdownMore(b *bytes.Buffer, more int) {
	if more > 0 {
		fmt.Fprintf(b, "And %s.\n\n", wording.Count(more, "more club"))
	}
}
