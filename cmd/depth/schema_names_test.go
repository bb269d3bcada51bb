package main

import (
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The pages name forms for scripts in the version that the code writes.
func TestSchemasAreDocumentedInTheirVersion(t *testing.T) {
	schema := regexp.MustCompile(`\bdepth/[a-z]+/v[0-9]+\b`)
	found := func(isMeant func(path string) bool) []string {
		names := make(map[string]bool)
		root := os.DirFS("../..")
		err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !isMeant(path) {
				return err
			}
			text, err := fs.ReadFile(root, path)
			for _, name := range schema.FindAllString(string(text), -1) {
				names[name] = true
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return slices.Sorted(maps.Keys(names))
	}
	written := found(func(path string) bool { return strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") })
	documented := found(func(path string) bool {
		return strings.HasPrefix(path, "cmd/depth/topics/") && strings.HasSuffix(path, ".md")
	})
	if len(documented) == 0 {
		t.Fatal("the pages name no schema")
	}
	for _, name := range documented {
		if !slices.Contains(written, name) {
			t.Errorf("the pages name %s, the code %v", name, written)
		}
	}
}
