package page_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/report/page"
)

// A date stays in one line, whatever the width, and nothing else changes.
func TestDatesStayTogether(t *testing.T) {
	const text = "loan to Crawley ends 30 Jun 2026, back in August 2026 or on 1 Aug 2027 and 30 of 1999 days in Jan 2028"
	for width := 12; width < len(text); width++ {
		lines := page.Lines(text, width)
		if strings.Join(lines, " ") != text {
			t.Errorf("%d: %q", width, lines)
		}
		for _, date := range []string{"30 Jun 2026", "1 Aug 2027", "Jan 2028"} {
			if !strings.Contains(strings.Join(lines, "\n"), date) {
				t.Errorf("%d: %q parts %s", width, lines, date)
			}
		}
		for _, line := range lines {
			if page.TextWidth(line) > width {
				t.Errorf("%d: %q is wider", width, line)
			}
		}
	}
}
