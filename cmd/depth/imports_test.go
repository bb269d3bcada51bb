package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/depth-football/depth/"

// mayImport holds the direction in which packages import each other: from the
// command line down to the squad file, never back. Besides its own list each may
// import the standard library.
var mayImport = map[string][]string{
	"data": {},
	"squad": {
		"gopkg.in/yaml.v3", "golang.org/x/text/unicode/norm", "golang.org/x/text/width", "github.com/agnivade/levenshtein",
	},
	"squad/identity": {module + "squad"},
	"squad/outlook":  {module + "squad"},
	"squad/chart":    {module + "squad", module + "squad/outlook"},
	"squad/need":     {module + "squad"},
	"squad/plan":     {module + "squad", module + "squad/outlook", module + "squad/chart", module + "squad/need"},
	"squad/diff":     {module + "squad", module + "squad/outlook", module + "squad/chart", module + "squad/plan"},
	"squad/catalog":  {module + "squad"},
	"squad/importer": {
		module + "squad", "gopkg.in/yaml.v3", "golang.org/x/net/html", "golang.org/x/net/html/atom",
		"golang.org/x/text/encoding/charmap", "golang.org/x/text/encoding/unicode",
		"golang.org/x/text/runes", "golang.org/x/text/transform",
	},
	"squad/check":  {module + "squad", module + "squad/outlook", module + "squad/chart", module + "squad/plan", "golang.org/x/tools/txtar"},
	"squad/league": {module + "squad", module + "squad/outlook", module + "squad/need", module + "squad/plan"},
	"squad/report": {
		module + "squad", module + "squad/outlook", module + "squad/chart", module + "squad/plan", module + "squad/check",
		module + "squad/diff", module + "squad/league",
		"github.com/olekukonko/tablewriter", "github.com/olekukonko/tablewriter/tw", "github.com/olekukonko/tablewriter/renderer",
		"github.com/olekukonko/tablewriter/pkg/twcache", "github.com/olekukonko/tablewriter/pkg/twwarp", "github.com/olekukonko/tablewriter/pkg/twwidth",
	},
	"cmd/depth": {
		module + "data", module + "squad", module + "squad/outlook", module + "squad/plan", module + "squad/catalog", module + "squad/check",
		module + "squad/diff", module + "squad/importer", module + "squad/league", module + "squad/report",
		"github.com/spf13/cobra", "github.com/spf13/pflag", "github.com/google/renameio/v2", "golang.org/x/term", "github.com/rogpeppe/go-internal/diff",
	},
}

func TestImportsGoOneWay(t *testing.T) {
	seen := make(map[string]bool)
	root := os.DirFS("../..")
	err := fs.WalkDir(root, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go") {
			return err
		}
		folder := path.Dir(file)
		allowed, ok := mayImport[folder]
		if !ok {
			t.Errorf("%s: package %s has no place in the design: say what it may import", file, folder)
		}
		seen[folder] = true
		for _, name := range importsOf(t, root, file) {
			standard := !strings.Contains(strings.Split(name, "/")[0], ".")
			if !standard && !slices.Contains(allowed, name) {
				t.Errorf("%s imports %s, which package %s may not", file, name, folder)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for folder := range mayImport {
		if !seen[folder] {
			t.Errorf("package %s is in the design and not in the repository", folder)
		}
	}
}

func importsOf(t *testing.T, root fs.FS, file string) []string {
	t.Helper()
	src, err := fs.ReadFile(root, file)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, src, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, spec := range parsed.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	return names
}
