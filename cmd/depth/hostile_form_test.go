package main

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/depth-football/depth/squad/names"
)

// form is a form of output, by what is wrong with a text that should have it.
type form func(text string) []string

var (
	paint         = regexp.MustCompile("\x1b\\[(0|1|2|33|36|1;31|1;32)m")
	commandLine   = regexp.MustCompile(`##(vso|teamcity)?\[`)
	githubCommand = regexp.MustCompile(`^::((error|warning) file=[^:]*::|group::Without an annotation|endgroup::$|notice title=depth check::|stop-commands::[0-9a-f]{64}$|[0-9a-f]{64}::$)`)
	cell          = regexp.MustCompile(`\\.|\|`)
)

// plain is text for people.
func plain(text string) []string {
	var faults []string
	if !utf8.ValidString(text) {
		faults = append(faults, "it is not UTF-8")
	}
	for line := range strings.SplitSeq(text, "\n") {
		for _, r := range line {
			if r != '\t' && names.Unprintable(r) {
				faults = append(faults, fmt.Sprintf("%U in %q", r, line))
				break
			}
		}
		if commandLine.MatchString(line) || strings.HasPrefix(strings.TrimLeftFunc(line, unicode.IsSpace), "::") {
			faults = append(faults, fmt.Sprintf("a command: %q", line))
		}
	}
	return faults
}

// unwrapped is text in which no line is broken, so that no name goes on in the next.
func unwrapped(text string) []string {
	faults := plain(text)
	if i := max(strings.Index(text, "\nNEXT"), strings.Index(text, "<br>NEXT")); i >= 0 {
		faults = append(faults, fmt.Sprintf("a name of two lines: %q", text[max(0, i-40):i+5]))
	}
	return faults
}

// coloured is the same with colours.
func coloured(text string) []string { return plain(paint.ReplaceAllString(text, "")) }

// verbatim is a file as it is: who prints it wants that and nothing else.
func verbatim(string) []string { return nil }

// anything is text of some form that nobody looks at but for what is dangerous in all.
func anything(text string) []string {
	if strings.HasPrefix(text, "#") || strings.HasPrefix(text, "club: ") { // fmt's
		return nil
	}
	return coloured(text)
}

func markdown(text string) []string {
	faults := unwrapped(text)
	columns := 0
	for line := range strings.SplitSeq(text, "\n") {
		n := 0
		for _, mark := range cell.FindAllString(line, -1) {
			if mark == "|" {
				n++
			}
		}
		if columns > 0 && n > 0 && n != columns {
			faults = append(faults, fmt.Sprintf("%d cells, not %d: %q", n, columns, line))
		}
		columns = n
		for _, raw := range []string{"<img", "@octo", "[a]", " #1", " $x"} {
			if strings.Contains(line, raw) {
				faults = append(faults, fmt.Sprintf("%s as it is: %q", raw, line))
			}
		}
	}
	return faults
}

func commaSeparated(text string) []string {
	faults := unwrapped(text)
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		faults = append(faults, err.Error())
	}
	for _, row := range rows {
		for _, cell := range row {
			if strings.IndexAny(strings.TrimSpace(cell), "=+-@＝＋－＠") == 0 {
				faults = append(faults, fmt.Sprintf("a formula: %q", cell))
			}
		}
	}
	return faults
}

func jsonText(text string) []string {
	faults := plain(text)
	if text != "" && !json.Valid([]byte(text)) {
		faults = append(faults, "it is not JSON")
	}
	return faults
}

func xmlText(text string) []string {
	faults := unwrapped(text)
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return faults
		} else if err != nil {
			return append(faults, err.Error())
		}
	}
}

// htmlText is a page whose elements and attributes are its own.
func htmlText(text string) []string {
	faults := plain(text)
	scripts := 0
	for z := html.NewTokenizer(strings.NewReader(text)); z.Next() != html.ErrorToken; {
		token := z.Token()
		if token.Type != html.StartTagToken && token.Type != html.SelfClosingTagToken {
			continue
		}
		if token.Data == "script" {
			scripts++
		}
		for _, a := range token.Attr {
			if strings.HasPrefix(a.Key, "on") || strings.Contains(token.Data+a.Key, "ω") || strings.HasPrefix(a.Val, "javascript:") {
				faults = append(faults, fmt.Sprintf("an attribute of strangers: %s", token))
			}
		}
	}
	if scripts > 1 {
		faults = append(faults, fmt.Sprintf("%d scripts", scripts))
	}
	return faults
}

// github is commands, but only those that depth check gives.
func github(text string) []string {
	var rest []string
	for line := range strings.SplitSeq(text, "\n") {
		if !githubCommand.MatchString(line) {
			rest = append(rest, line)
		} else if names.PrintableLines("|"+line) != "|"+line {
			rest = append(rest, "unprintable: "+line)
		}
	}
	return unwrapped(strings.Join(rest, "\n"))
}
