// Package topics holds the pages that depth help shows, such as the squad file key by
// key, or how needs are counted. They are Markdown files, so that they can be read on the
// web too. Start with [All].
package topics

import (
	"embed"
	"regexp"
	"slices"
	"strings"
)

//go:embed *.md
var files embed.FS

// Topic is a page about one part of depth.
type Topic struct {
	Name  string // depth help NAME shows it
	Brief string
}

// All are the topics, those to be read first before the others.
func All() []Topic {
	return []Topic{
		{"words", "The words of the output and what they mean"},
		{"decides", "How depth decides who is there, who is fit and where it is short"},
		{"file", "The squad file, how to change it, and editors"},
		{"checks", "What depth check finds fault with, each with an example"},
		{"moves", "Moves that are tried, and what a club has to decide"},
		{"solve", "The cheapest set of moves that closes the needs"},
		{"diff", "What changed between two squads, and who is who"},
		{"git", "Squads in git: diffs, merges and conflicts"},
		{"league", "Many clubs side by side: needs, the market, who would fit"},
		{"report", "A page to open, print and send"},
		{"fetch", "Squads from an open dataset, and the names of clubs"},
		{"import", "Squads from games, spreadsheets and tables"},
		{"ci", "Squad files in pre-commit, on GitHub and GitLab; exit statuses"},
		{"json", "The forms for scripts and other programs"},
	}
}

// Find is the topic of a name.
func Find(name string) (t Topic, ok bool) {
	all := All()
	i := slices.IndexFunc(all, func(t Topic) bool { return t.Name == name })
	if i < 0 {
		return Topic{}, false
	}
	return all[i], true
}

// source is the page as it is written.
func (t Topic) source() ([]byte, error) { return files.ReadFile(t.Name + ".md") }

// unlinked is Markdown in which links are followed by the file or the address that they
// lead to, unless they say it themselves.
func unlinked(source []byte) []byte {
	link := regexp.MustCompile(`\[([^]]+)]\((?:\.\./)*([^)]+)\)`)
	return link.ReplaceAllFunc(source, func(found []byte) []byte {
		parts := link.FindSubmatch(found)
		text, to := string(parts[1]), string(parts[2])
		if strings.Contains(text, strings.TrimSuffix(to, "/README.md")) {
			return parts[1]
		}
		return []byte(text + " (" + to + ")")
	})
}
