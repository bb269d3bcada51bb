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

// room is a package: which others it may import besides the standard library, and which
// modules.
type room struct {
	folder, imports string
	modules         []string
}

// house holds the direction in which packages import each other: from the command line
// down to the names, never back. Each imports only what stands above it.
var house = []room{
	{folder: "data"},
	{folder: "cmd/depth/atomicfile"},
	{folder: "cmd/depth/dataset", imports: "cmd/depth/atomicfile"},
	{folder: "squad/parallel"},
	{folder: "squad/internal/expect"},
	{folder: "squad/internal/benchclub"},
	{folder: "squad/names", modules: []string{"golang.org/x/text/unicode/norm", "github.com/agnivade/levenshtein"}},
	{folder: "squad", imports: "names"},
	{folder: "squad/move", imports: "squad names"},
	{folder: "squad/identity", imports: "squad names"},
	{folder: "squad/squadfile", imports: "squad move names identity", modules: []string{"gopkg.in/yaml.v3", "golang.org/x/text/unicode/norm", "golang.org/x/text/width"}},
	{folder: "squad/outlook", imports: "squad"},
	{folder: "squad/chart", imports: "squad outlook"},
	{folder: "squad/signings", imports: "squad outlook"},
	{folder: "squad/need", imports: "squad"},
	{folder: "squad/plan", imports: "squad outlook chart need signings"},
	{folder: "squad/diff", imports: "squad names identity outlook chart need plan"},
	{folder: "squad/league", imports: "squad parallel names identity squadfile outlook need plan"},
	{folder: "squad/deal", imports: "squad move names identity outlook chart plan"},
	{folder: "squad/solve", imports: "squad move names identity outlook need plan league deal"},
	{folder: "squad/check", imports: "squad parallel names identity squadfile outlook chart plan deal", modules: []string{"golang.org/x/tools/txtar"}},
	{folder: "squad/catalog", imports: "squad parallel names identity squadfile"},
	{
		folder: "squad/importer/table", imports: "squad names",
		modules: []string{
			"github.com/xuri/excelize/v2", "github.com/xuri/nfp",
			"golang.org/x/net/html", "golang.org/x/net/html/atom", "golang.org/x/net/html/charset",
			"golang.org/x/text/encoding/charmap", "golang.org/x/text/encoding/unicode", "golang.org/x/text/runes", "golang.org/x/text/transform",
		},
	},
	{folder: "squad/importer", imports: "squad names identity squadfile importer/table"},
	{folder: "squad/internal/importtest", imports: "squad squadfile importer internal/expect"},
	{folder: "squad/merge", imports: "squad names identity squadfile importer"},
	{folder: "squad/threeway", imports: "squad names identity squadfile"},
	{
		folder: "squad/report/page", imports: "squad names",
		modules: []string{
			"github.com/olekukonko/tablewriter", "github.com/olekukonko/tablewriter/tw", "github.com/olekukonko/tablewriter/renderer",
			"github.com/olekukonko/tablewriter/pkg/twcache", "github.com/olekukonko/tablewriter/pkg/twwarp", "github.com/olekukonko/tablewriter/pkg/twwidth",
		},
	},
	{folder: "squad/report/wording", imports: "squad outlook"},
	{folder: "squad/report/facts", imports: "squad chart"},
	{
		folder: "cmd/depth/topics", imports: "report/page",
		modules: []string{"github.com/russross/blackfriday/v2", "github.com/cpuguy83/go-md2man/v2/md2man"},
	},
	{
		folder:  "squad/report/plans",
		imports: "squad names identity outlook chart signings plan move deal league solve report/page report/wording report/facts",
	},
	{folder: "squad/report/changes", imports: "identity squad names outlook diff report/page report/wording report/facts"},
	{folder: "squad/report/leagues", imports: "squad names identity league deal report/page report/wording report/facts report/plans"},
	{folder: "squad/report/findings", imports: "names squadfile check report/page report/wording"},
	{
		folder: "squad/report/picture", imports: "squad names outlook chart plan report/wording",
		modules: []string{"golang.org/x/text/unicode/norm", "golang.org/x/text/width"},
	},
	{
		folder:  "squad/report/html",
		imports: "squad names outlook plan league report/wording report/plans report/leagues report/picture",
	},
	{folder: "squad/report/clubs", imports: "squad names report/page"},
	{
		folder: "cmd/depth",
		imports: "data cmd/depth/atomicfile cmd/depth/dataset cmd/depth/topics parallel squad names identity squadfile plan diff league check catalog " +
			"move deal solve importer/table importer merge threeway report/page report/wording report/plans report/changes report/leagues " +
			"report/findings report/clubs report/picture report/html",
		modules: []string{
			"github.com/spf13/cobra", "github.com/spf13/cobra/doc", "github.com/spf13/pflag", "golang.org/x/term", "github.com/rogpeppe/go-internal/diff",
		},
	},
}

// mayImport are the import paths that each folder may import. It fails where a room is
// to import what does not stand above it.
func mayImport(t *testing.T) map[string][]string {
	t.Helper()
	above := make(map[string]string) // paths by name
	may := make(map[string][]string)
	for _, r := range house {
		may[r.folder] = slices.Clone(r.modules)
		for name := range strings.FieldsSeq(r.imports) {
			if above[name] == "" {
				t.Errorf("%s is to import %s, which does not stand above it", r.folder, name)
			}
			may[r.folder] = append(may[r.folder], above[name])
		}
		above[strings.TrimPrefix(r.folder, "squad/")] = module + r.folder
	}
	return may
}

func TestImportsGoOneWay(t *testing.T) {
	may, seen := mayImport(t), make(map[string]bool)
	root := os.DirFS("../..")
	err := fs.WalkDir(root, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go") {
			return err
		}
		folder := path.Dir(file)
		allowed, ok := may[folder]
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
	for folder := range may {
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
