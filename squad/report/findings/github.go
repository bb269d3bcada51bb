package findings

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/wording"
	"github.com/depth-football/depth/squad/squadfile"
)

// annotationsShown is how many annotations of a kind GitHub shows for a step.
const annotationsShown = 10

// GitHub writes findings as commands of GitHub Actions, which shows them
// at the lines of a pull request: as many errors and warnings as it shows,
// errors first. The others follow as text, so that the log has them all.
func GitHub(w io.Writer, r *check.Result) error {
	var b, rest bytes.Buffer
	var left []string
	for _, level := range []squadfile.Level{squadfile.Error, squadfile.Warning} {
		n := 0
		for i := range r.Findings {
			d := &r.Findings[i].Diagnostic
			if d.Level() != level {
				continue
			}
			if n++; n <= annotationsShown {
				annotate(&b, d)
			} else {
				fmt.Fprintln(&rest, d)
			}
		}
		if n > annotationsShown {
			left = append(left, wording.Count(n-annotationsShown, level.String()))
		}
	}
	if len(left) > 0 {
		fmt.Fprintf(&b, "::group::Without an annotation: %s\n", wording.And(left))
		inert(&b, rest.Bytes())
		fmt.Fprintf(&b, "::endgroup::\n::notice title=depth check::GitHub shows %d annotations of a kind. ", annotationsShown)
		fmt.Fprintf(&b, "Only in the log of this step: %s.\n", wording.And(left))
	}
	_, err := w.Write(b.Bytes())
	return err
}

// annotate writes the command for a finding. The log shows nothing but its
// message, so that says where the finding is, too.
func annotate(b *bytes.Buffer, d *squadfile.Diagnostic) {
	fmt.Fprintf(b, "::%s file=%s", d.Level(), escapedProperty(filepath.ToSlash(d.File)))
	if d.Line > 0 {
		fmt.Fprintf(b, ",line=%d", d.Line)
	}
	if d.Column > 0 {
		fmt.Fprintf(b, ",col=%d,endColumn=%d", d.Column, d.EndColumn())
	}
	message := fmt.Sprintf("%s: %s [%s]", d.Position(), d.Message, d.Rule.Name)
	fmt.Fprintf(b, ",title=%s::%s\n", escapedProperty(d.Rule.Name), escapedMessage(message))
}

// inert writes lines of which none is taken for a command, whatever names and
// source lines are in them. The word that makes GitHub obey again is made of
// the lines, so that they cannot hold it.
func inert(b *bytes.Buffer, lines []byte) {
	word := fmt.Sprintf("%x", sha256.Sum256(lines))
	fmt.Fprintf(b, "::stop-commands::%s\n%s::%s::\n", word, lines, word)
}

// The escapes of GitHub's toolkit.
var (
	messageEscapes  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func escapedMessage(text string) string { return names.Printable(messageEscapes.Replace(text)) }

func escapedProperty(text string) string { return names.Printable(propertyEscapes.Replace(text)) }
