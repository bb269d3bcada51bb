package html

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"

	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/picture"
	"github.com/depth-football/depth/squad/report/plans"
)

//go:embed *.tmpl page.css sort.js
var files embed.FS

// Report is what a page tells.
type Report struct {
	Clubs  []Club
	League *league.League // of several clubs, held against each other; nil for one
}

// Club is what is told of a club.
type Club struct {
	*plans.Decisions
	Deal *plans.Deal // that is tried, of which the plan is a part; nil if there is none
}

// page is what the template shows.
type page struct {
	Title  string
	Policy string
	Style  template.CSS
	Script template.JS
	League *leaguePart
	Clubs  []*clubPart
}

// templates are parsed when the first page is written, for other commands do without.
var templates = sync.OnceValues(func() (*template.Template, error) {
	return template.New("").ParseFS(files, "*.tmpl")
})

// Write writes a page.
func Write(w io.Writer, r Report) error {
	t, err := templates()
	if err != nil {
		return err
	}
	style, err := files.ReadFile("page.css")
	if err != nil {
		return err
	}
	sorting, err := files.ReadFile("sort.js")
	if err != nil {
		return err
	}
	styles, script := compact(string(style)+picture.Style()), compact(string(sorting))
	p := &page{
		Policy: fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'",
			hash(styles), hash(script)),
		Style:  template.CSS(styles), // it is ours
		Script: template.JS(script),  // it is ours
	}
	for i := range r.Clubs {
		prefix := ""
		if len(r.Clubs) > 1 {
			prefix = fmt.Sprintf("c%d-", i+1)
		}
		c, err := newClubPart(prefix, &r.Clubs[i])
		if err != nil {
			return err
		}
		p.Clubs = append(p.Clubs, c)
	}
	p.Title = fmt.Sprintf("%d clubs", len(r.Clubs))
	if len(p.Clubs) == 1 {
		p.Title = p.Clubs[0].Title
	}
	if r.League != nil {
		p.League = newLeaguePart(r.League, p.Clubs)
	}
	var b bytes.Buffer
	if err := t.ExecuteTemplate(&b, "page.tmpl", p); err != nil {
		return err
	}
	_, err = io.WriteString(w, names.PrintableLines(b.String()))
	return err
}

// compact is a style sheet or a script in one line, of which no statement ends without a
// sign.
func compact(source string) string {
	var b strings.Builder
	for line := range strings.Lines(source) {
		b.WriteString(strings.TrimSpace(line))
	}
	return b.String()
}

// hash is what a policy calls a script or a style by.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
