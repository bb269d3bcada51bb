package topics

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/report/page"
)

func TestEveryPageIsATopic(t *testing.T) {
	written, err := fs.Glob(files, "*.md")
	if err != nil {
		t.Fatal(err)
	}
	var listed []string
	for _, topic := range All() {
		listed = append(listed, topic.Name+".md")
	}
	if slices.Sort(listed); !slices.Equal(written, listed) {
		t.Errorf("there are %q, and topics for %q", written, listed)
	}
}

// wordsOf are those of a text, without the marks of Markdown.
func wordsOf(text string) []string {
	text = strings.NewReplacer("`", "", "**", "", "|", " ").Replace(text)
	return strings.Fields(regexp.MustCompile(`(?m)^ *(#+|-) `).ReplaceAllString(text, ""))
}

// Nothing of a page is lost on the way to a terminal, whose lines are no wider than it is.
func TestPrint(t *testing.T) {
	for _, topic := range All() {
		for _, style := range []page.Style{{}, {Width: 60}, {Width: 200}, {Color: true}} {
			p := page.New(style)
			if err := topic.Print(p); err != nil {
				t.Errorf("%s: %v", topic.Name, err)
			}
			source, err := topic.source()
			if err != nil {
				t.Fatal(err)
			}
			text := regexp.MustCompile("(?m)^\\|.*\\|\n\\| ---.*\n|^```.*").ReplaceAllString(string(unlinked(source)), "")
			printed := regexp.MustCompile("\x1b\\[[0-9]*m").ReplaceAllString(p.String(), "")
			if got, want := wordsOf(printed), wordsOf(text); !slices.Equal(got, want) {
				t.Errorf("%s, %d columns: printed are %d words of %d: %s", topic.Name, style.Width, len(got), len(want), difference(got, want))
			}
			for line := range strings.Lines(printed) {
				line = strings.TrimRight(line, "\n")
				if page.TextWidth(line) > min(p.Room(), 80) && !strings.Contains(text, strings.TrimSpace(line)+"\n") {
					t.Errorf("%s, %d columns: %s", topic.Name, style.Width, line)
				}
			}
		}
	}
}

// difference is where two lists begin to differ.
func difference(got, want []string) string {
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			return strings.Join(got[i:min(i+6, len(got))], " ") + " for " + strings.Join(want[i:min(i+6, len(want))], " ")
		}
	}
	return "one ends before the other"
}

// A page of its own shows each kind of text that pages have.
func TestRender(t *testing.T) {
	const source = `# A title with ` + "`code`" + `

Text with a [link](../../x.md), ` + "`--flag of\ntwo`" + ` words and **strong ones**.

- one
- two

## A part

| term | meaning |
| --- | --- |
| short | a ` + "`meaning`" + ` |
| a term of many words | another |

` + "```sh\ndepth x\n\ndepth y\n```\n"
	const want = `A title with code

Text with a link (x.md), ` + "`--flag of two`" + ` words and strong ones.

  - one
  - two

A part
  short  a ` + "`meaning`" + `
  a term of many words
         another

    depth x

    depth y
`
	p := page.New(page.Style{})
	if err := render(p, []byte(source)); err != nil || p.String() != want {
		t.Errorf("%v\n%s", err, p)
	}
}

func TestUnlinked(t *testing.T) {
	for source, want := range map[string]string{
		"a [b](c.md) d":                      "a b (c.md) d",
		"[`data/`](../../../data/README.md)": "`data/`",
		"[`a/b.go`](../a/b.go)":              "`a/b.go`",
		"[CB] and (x)":                       "[CB] and (x)",
		"[it](https://example.org/a)":        "it (https://example.org/a)",
	} {
		if got := string(unlinked([]byte(source))); got != want {
			t.Errorf("%s: %s, want %s", source, got, want)
		}
	}
}

func TestManual(t *testing.T) {
	topic, _ := Find("words")
	text, err := topic.Manual("v1.2.3", "as it  is\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`.TH "DEPTH-WORDS" "7" "" "depth v1.2.3" ""`, ".SH DESCRIPTION\n", ".TP\nspot\n", "as it  is\n",
	} {
		if !strings.Contains(string(text), want) {
			t.Errorf("the page has no %q\n%.500s", want, text)
		}
	}
	if strings.Contains(string(text), "| ---") || strings.Contains(string(text), ".TS") {
		t.Error("tables are no lists of terms")
	}
}
