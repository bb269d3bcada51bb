package topics

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"github.com/cpuguy83/go-md2man/v2/md2man"
)

// Manual is a topic as a page for man, with a text as it is behind it. The version says
// how old it is. What is a table of terms on the web is a list of them here.
func (t Topic) Manual(version, text string) ([]byte, error) {
	source, err := t.source()
	if err != nil {
		return nil, err
	}
	source = unlinked(source)
	for _, change := range [...]struct{ from, to string }{
		{`\A# .*`, "# DESCRIPTION"},
		{`(?m)^\|.*\|\n\| ---.*\n`, ""},
		{`(?m)^\| (.*?) \| (.*) \|$`, "$1\n: $2\n"},
	} {
		source = regexp.MustCompile(change.from).ReplaceAll(source, []byte(change.to))
	}
	var page bytes.Buffer
	fmt.Fprintf(&page, "%% \"DEPTH-%s\" \"7\" \"\" \"depth %s\" \"\"\n", strings.ToUpper(t.Name), version)
	fmt.Fprintf(&page, "# NAME\ndepth-%s - %s\n\n%s\n", t.Name, t.Brief, source)
	if text != "" {
		fmt.Fprintf(&page, "```\n%s```\n", text)
	}
	return md2man.Render(page.Bytes()), nil
}
