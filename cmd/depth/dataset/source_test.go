package dataset

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestSourceOf(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "my tables")
	if err := os.Mkdir(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, "notes")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for address, want := range map[string]string{
		Origin:                          "pub-e682421888d945d684bcae8890b0ec20.r2.dev",
		"HTTP://localhost:8080/tables/": "localhost:8080",
		"https://me:secret@example.com": "example.com",
		folder:                          folder,
	} {
		if got, err := SourceOf(address); err != nil || got.String() != want {
			t.Errorf("%s is %q, %v; want %s", address, got, err, want)
		}
	}
	if runtime.GOOS != "windows" {
		for _, host := range []string{"", "localhost"} {
			address := "file://" + host + strings.ReplaceAll(folder, " ", "%20")
			if got, err := SourceOf(address); err != nil || got.String() != folder || !got.IsFolder() {
				t.Errorf("%s is %q, %v; want %s", address, got, err, folder)
			}
		}
	}
	for address, want := range map[string]string{
		"ftp://example.com":       "ftp:// is not known",
		"https://":                "this is not an address like https://",
		"https://[broken":         "this is not an address like https://",
		"file://elsewhere/tables": "write the folder in full",
		folder + "/none":          "cannot read the folder ",
		file:                      "is not a folder: name the one that has players.csv.gz in it",
	} {
		if _, err := SourceOf(address); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want %s", address, err, want)
		}
	}
}

func TestAddressHidesPassword(t *testing.T) {
	full, public := source(t, "https://me:secret@example.com/a/").address(players)
	if full.String() != "https://me:secret@example.com/a/players.csv.gz" || public != "https://example.com/a/players.csv.gz" {
		t.Errorf("full %s, public %s", full, public)
	}
}

func TestTablesInFolder(t *testing.T) {
	folder := t.TempDir()
	from := source(t, folder)
	if _, err := from.InFolder(players); !errors.As(err, new(*MissingError)) {
		t.Errorf("error %v, want that it is not there", err)
	}
	plain, packed := filepath.Join(folder, "players.csv"), filepath.Join(folder, "players.csv.gz")
	write := func(path string, text []byte) {
		t.Helper()
		if err := os.WriteFile(path, text, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write(plain, tableText(1))
	if kept, err := from.InFolder(players); err != nil || kept.Path != plain {
		t.Errorf("%+v, %v", kept, err)
	}
	write(packed, gzipped(t, tableText(1)))
	if kept, err := from.InFolder(players); err != nil || kept.Path != packed {
		t.Errorf("%+v, %v", kept, err)
	}
	write(packed, []byte("club_id,name\n1,A\n"))
	if _, err := from.InFolder(players); err == nil || !strings.HasPrefix(err.Error(), packed+": this is not the table players") {
		t.Errorf("error %v, want that it is another table", err)
	}
	if err := os.Remove(packed); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(packed, 0o777); err != nil {
		t.Fatal(err)
	}
	if _, err := from.InFolder(players); err == nil || !strings.HasSuffix(err.Error(), "is not a file") {
		t.Errorf("error %v, want that it is a folder", err)
	}
}
