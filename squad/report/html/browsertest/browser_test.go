// Package browsertest opens reports in a real browser: Chromium, driven over its own
// protocol. It has no code of its own, so that nobody who builds depth compiles a driver.
//
// Without a browser in the path, or named by DEPTH_BROWSER, its one test skips. With
// DEPTH_SCREENSHOTS it leaves pictures of all pages in that folder, to be looked at; with
// DEPTH_AXE, the path of axe.min.js of npm's axe-core, pages are judged by it too.
package browsertest

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browserPath is the browser to drive, "" if there is none.
func browserPath() string {
	for _, name := range []string{os.Getenv("DEPTH_BROWSER"), "chromium", "chromium-browser", "google-chrome", "headless_shell"} {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path
		}
	}
	return ""
}

// browse starts the browser.
func browse(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("-short: a browser is not started")
	}
	path := browserPath()
	if path == "" {
		t.Skip("no browser in the path: apt-get install chromium, or name one with DEPTH_BROWSER, to look at reports in it")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir()))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, closeAll := chromedp.NewContext(allocator)
	t.Cleanup(closeAll)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("%s does not start: %v", path, err)
	}
	return ctx
}

// tab is a page in the browser.
type tab struct {
	context.Context
	t    *testing.T
	mu   sync.Mutex
	said []string // by the page: messages, errors, requests
}

// step is something that is done with a tab.
type step = chromedp.Action[chromedp.Void]

// open opens a file in a tab that notes whatever the page says and asks for.
func open(ctx context.Context, t *testing.T, file string, before ...step) *tab {
	t.Helper()
	ctx, stop := chromedp.NewContext(ctx)
	t.Cleanup(stop)
	b := &tab{Context: ctx, t: t}
	address := (&url.URL{Scheme: "file", Path: file}).String()
	err := chromedp.Listen(ctx, func(event any) {
		switch e := event.(type) {
		case *runtime.EventConsoleAPICalled:
			b.note("console %s: %v", e.Type, e.Args)
		case *runtime.EventExceptionThrown:
			b.note("exception: %s", e.ExceptionDetails.Text)
		case *log.EventEntryAdded:
			b.note("%s: %s", e.Entry.Level, e.Entry.Text)
		case *network.EventRequestWillBeSent:
			if e.Request.URL != address {
				b.note("request: %s", e.Request.URL)
			}
		case *page.EventJavascriptDialogOpening:
			b.note("dialog: %s", e.Message)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	b.do(before...)
	b.do(chromedp.Navigate(address), chromedp.WaitReady("footer"))
	return b
}

func (b *tab) note(format string, args ...any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.said = append(b.said, fmt.Sprintf(format, args...))
}

func (b *tab) do(steps ...step) {
	b.t.Helper()
	if err := chromedp.Do(b, steps...); err != nil {
		b.t.Fatal(err)
	}
}

// yield is what an action yields in a tab.
func yield[T any](b *tab, a chromedp.Action[T]) T {
	b.t.Helper()
	value, err := chromedp.Run(b, a)
	if err != nil {
		b.t.Fatal(err)
	}
	return value
}

// silent fails for everything that the page has said.
func (b *tab) silent() {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, what := range b.said {
		b.t.Error(what)
	}
}

// list is the strings that an expression yields in the page.
func (b *tab) list(expression string) []string {
	b.t.Helper()
	return yield(b, chromedp.Evaluate[[]string](expression))
}

// fits fails for each element that leaves its room or lies upon another.
func (b *tab) fits(where string) {
	b.t.Helper()
	const most = 8
	problems := b.list(layout)
	for i, p := range problems {
		if i == most {
			b.t.Errorf("%s: and %d more", where, len(problems)-most)
			break
		}
		b.t.Errorf("%s: %s", where, p)
	}
}

// layout finds by element boxes what leaves its room or covers something else: texts
// outside of the window, of their picture or of their card, and texts upon texts. What
// is in a region that scrolls is cut at its edge.
const layout = `(() => {
	const problems = [], texts = [];
	const name = (e) => e.tagName.toLowerCase() + (e.getAttribute("class") ? "." + e.getAttribute("class") : "") + " " + JSON.stringify(e.textContent.trim().slice(0, 50));
	const wide = document.documentElement.clientWidth;
	if (document.documentElement.scrollWidth > wide) problems.push("the page scrolls sideways: " + document.documentElement.scrollWidth + " > " + wide);
	for (const e of document.body.querySelectorAll("*")) {
		if (e.closest("script, style, title") || !e.checkVisibility() || e.closest(".hidden")) continue;
		const outer = e.getBoundingClientRect();
		const scroll = e.closest(".scroll");
		if (outer.width > 0 && (!scroll || scroll === e) && (outer.left < -0.5 || outer.right > wide + 0.5)) problems.push("outside of the window: " + name(e));
		const own = [...e.childNodes].filter((n) => n.nodeType === 3 && n.data.trim() !== "");
		if (own.length === 0) continue;
		const picture = e.closest("svg");
		const boxes = own.flatMap((n) => { const r = document.createRange(); r.selectNodeContents(n); return [...r.getClientRects()]; });
		for (let box of picture ? [outer] : boxes) {
			if (scroll) {
				const room = scroll.getBoundingClientRect();
				box = {left: box.left, top: box.top, bottom: box.bottom, right: Math.min(box.right, room.right)};
				if (box.right <= box.left) continue;
			}
			texts.push({e, box, picture});
		}
		if (picture) {
			const room = picture.getBoundingClientRect();
			if (outer.left < room.left - 1 || outer.right > room.right + 1 || outer.top < room.top - 1 || outer.bottom > room.bottom + 1) problems.push("outside of its picture: " + name(e));
		}
	}
	texts.sort((a, b) => a.box.top - b.box.top);
	for (let i = 0; i < texts.length; i++) {
		for (let j = i + 1; j < texts.length && texts[j].box.top < texts[i].box.bottom; j++) {
			const a = texts[i], b = texts[j];
			if (a.e === b.e || a.e.contains(b.e) && !a.picture || b.e.contains(a.e) && !b.picture) continue;
			const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
			const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
			const lines = Math.min(a.box.bottom - a.box.top, b.box.bottom - b.box.top);
			if (x > 1 && y > lines / 3) problems.push("upon each other: " + name(a.e) + " and " + name(b.e));
		}
	}
	for (const picture of document.querySelectorAll("svg")) {
		if (!picture.checkVisibility()) continue;
		const cards = [...picture.querySelectorAll("rect.card")].map((c) => c.getBoundingClientRect());
		cards.forEach((a, i) => cards.slice(i + 1).forEach((b) => {
			if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5) problems.push("two cards upon each other");
		}));
	}
	return problems;
})()`

// shoot leaves a picture of the page, if pictures are wanted.
func (b *tab) shoot(name string) {
	b.t.Helper()
	folder := os.Getenv("DEPTH_SCREENSHOTS")
	if folder == "" {
		return
	}
	save(b.t, filepath.Join(folder, name+".png"), yield(b, chromedp.FullScreenshot(100)))
}

func save(t *testing.T, file string, content []byte) {
	t.Helper()
	if err := os.WriteFile(file, content, 0o644); err != nil {
		t.Fatal(err)
	}
}

// axe fails for whatever axe-core complains of.
func (b *tab) axe(where, source string) {
	b.t.Helper()
	if source == "" {
		return
	}
	yield(b, chromedp.Evaluate[any](source+"; null"))
	text := yield(b, chromedp.Evaluate[string](`axe.run({resultTypes: ["violations"]}).then((r) => JSON.stringify(
		r.violations.map((v) => ({impact: v.impact, id: v.id, at: v.nodes.slice(0, 3).map((n) => n.html.slice(0, 150))}))))`,
		chromedp.EvalAwaitPromise))
	var violations []struct {
		Impact, ID string
		At         []string
	}
	if err := json.Unmarshal([]byte(text), &violations); err != nil {
		b.t.Fatal(err)
	}
	for _, v := range violations {
		b.t.Errorf("%s: axe: %s: %s: %s", where, v.Impact, v.ID, strings.Join(v.At, " | "))
	}
}

// dark asks for dark colours.
func dark() step {
	return emulated(emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}})
}

// paper shows the page as it will be printed.
func paper() step { return emulated(emulation.SetEmulatedMediaParams{Media: "print"}) }

func emulated(media emulation.SetEmulatedMediaParams) step {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, media)
		return err
	})
}

// unscripted turns off scripts.
func unscripted() step {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return err
	})
}
