package page

import (
	"strings"
	"testing"
)

// Behind a label as wide as the page there is still room for text.
func TestHangingBehindALongLabel(t *testing.T) {
	p := New(Style{})
	p.Hanging(strings.Repeat("x", 200), "a word and another one of more letters")
	if got := strings.Join(strings.Fields(p.String()), " "); !strings.HasSuffix(got, "a word and another one of more letters") {
		t.Errorf("the text is cut: %q", got)
	}
}

// The dot between two items stays behind the first one where there is room for it.
func TestDotsEndLines(t *testing.T) {
	p := New(Style{})
	for text, want := range map[string]string{
		"aaaa bbbb · cccc dddd": "aaaa bbbb ·|cccc dddd",
		"aaaa bbbbbb · cccc":    "aaaa bbbbbb|· cccc", // no room
		"aa · bb · cccccc":      "aa · bb ·|cccccc",
	} {
		if got := strings.Join(p.Wrapped(text, 11), "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
