package browsertest

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestInABrowser opens every report in windows of three widths, in light and dark, on paper
// and without scripts: nothing is said on the console, nothing is asked for, nothing leaves
// its room or lies upon something else, and axe-core has nothing to complain of.
func TestInABrowser(t *testing.T) {
	ctx := browse(t)
	axe := axeSource(t)
	for _, r := range reports(t) {
		t.Run(r.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), r.name+".html")
			save(t, file, r.content)
			b := open(ctx, t, file)
			for _, width := range []int{360, 800, 1600} {
				b.within(strconv.Itoa(width), chromedp.EmulateViewport(int64(width), 900))
				b.shoot(fmt.Sprintf("%s-%d", r.name, width))
			}
			b.sortsByKeyboard()
			if r.judged {
				b.axe("light", axe)
				b.do(dark())
				b.axe("dark", axe)
			}
			b.shoot(r.name + "-dark")
			b.within("paper", paper(), chromedp.EmulateViewport(a4, 900))
			b.shoot(r.name + "-paper")
			b.prints(r.name)
			b.silent()

			plain := open(ctx, t, file, unscripted())
			plain.shoot(r.name + "-plain")
			plain.silent()
		})
	}
}

// axeSource is the source of axe-core, "" if nobody says where it is.
func axeSource(t *testing.T) string {
	t.Helper()
	file := os.Getenv("DEPTH_AXE")
	if file == "" {
		t.Log("DEPTH_AXE does not name axe.min.js of npm's axe-core: what it would judge is not judged")
		return ""
	}
	return string(must(os.ReadFile(file))(t))
}

// within looks at the page under other circumstances.
func (b *tab) within(name string, circumstances ...step) {
	b.t.Helper()
	b.do(circumstances...)
	b.fits(name)
}

// A4 without its margins, in CSS pixels.
const a4 = 703

var pdfPage = regexp.MustCompile(`/Type\s*/Page[^s]`)

// prints prints the page: each position has a page of its own.
func (b *tab) prints(name string) {
	b.t.Helper()
	positions := len(b.list(`[...document.querySelectorAll(".position h3")].map((h) => h.textContent)`))
	pdf := yield(b, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
	if pages := len(pdfPage.FindAll(pdf, -1)); pages < positions+4 {
		b.t.Errorf("%d pages for %d positions", pages, positions)
	}
	if folder := os.Getenv("DEPTH_SCREENSHOTS"); folder != "" {
		save(b.t, filepath.Join(folder, name+".pdf"), pdf)
	}
}

// sortsByKeyboard sorts the table of players by age with the keyboard alone, up and down.
func (b *tab) sortsByKeyboard() {
	b.t.Helper()
	const ages = `[...document.querySelector("table.sortable").tBodies[0].rows].map((r) => r.cells[3].dataset.sort)`
	first := b.list(ages)
	b.do(chromedp.Focus("table.sortable th:nth-child(3) button"), chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Enter))
	up := b.list(ages)
	if !slices.IsSortedFunc(up, byNumber) || len(up) != len(first) {
		b.t.Errorf("ages sorted up: %q", up)
	}
	b.do(chromedp.KeyEvent(" "))
	down := b.list(ages)
	slices.Reverse(down)
	if !slices.IsSortedFunc(down, byNumber) {
		b.t.Errorf("ages sorted down, from the end: %q", down)
	}
	sorted := b.list(`[...document.querySelectorAll("table.sortable [aria-sort]")].slice(0, 1).map((h) => h.ariaSort)`)
	if !slices.Equal(sorted, []string{"descending"}) {
		b.t.Errorf("aria-sort is %q", sorted)
	}
}

func byNumber(a, b string) int {
	x, _ := strconv.Atoi(a)
	y, _ := strconv.Atoi(b)
	return x - y
}
