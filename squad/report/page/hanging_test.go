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
