package squadfile_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

// Who writes something of another kind is told what to write, and what they are told can
// be read in its place.
func TestAdviceCanBeTaken(t *testing.T) {
	const (
		club     = "club: A\nas_of: 2026-03-11\n%s: %s\nplayers: []\n"
		player   = "club: A\nas_of: 2026-03-11\nplayers:\n- {name: B, positions: [CB], %s: %s}\n"
		contract = "club: A\nas_of: 2026-03-11\nplayers:\n- {name: B, positions: [CB], contract: {until: 2027, %s: %s}}\n"
	)
	for _, test := range []struct{ file, key, wrong, advice string }{
		{club, "formation", "[4, 3, 3]", "4-3-3"},
		{club, "cover", "two", "2"},
		{club, "cover", "CB=2", "2"},
		{club, "currency", "{a: b}", "EUR"},
		{club, "aliases", "lfc", "[lfc]"},
		{club, "competitions", "premier-league", "[premier-league]"},
		{club, "expect", "thin", "[{position: CB, sure: 2}]"},
		{club, "expect", "[thin]", "{position: CB, sure: 2}"},
		{player, "contract", "2028", "{until: 2028}"},
		{player, "contract", "[2028]", "{until: 2028-06-30}"},
		{player, "contract", "soon", "{until: 2028-06-30}"},
		{contract, "option", "[2029]", "{until: 2028-06-30, holder: player}"},
		{contract, "extension", "2029", "{until: 2029, if: 20 appearances}"},
		{contract, "release_clause", "{a: b}", "70m"},
		{player, "loan", "Roma", "{to: Roma, until: 2026-06-30}"},
		{player, "loan", "[Roma]", "{to: Roma, until: 2026-06-30}"},
		{player, "joins", "2026-08-01", "{on: 2026-08-01}"},
		{player, "joins", "Rennes", "{on: 2026-07-01, from: Rennes}"},
		{player, "leaves", "Rennes", "{on: 2026-07-01, to: Rennes}"},
		{player, "injuries", "knee", "[{what: knee}]"},
		{player, "injuries", "[knee]", "{what: knee}"},
		{player, "absences", "leave", "[{why: leave}]"},
		{player, "role", "{a: b}", "rotation"},
		{player, "value", "[1, 2]", "70m"},
		{player, "also", "LB", "[LB]"},
		{player, "nationality", "Spain", "[Spain]"},
	} {
		_, err := squadfile.Parse("f", fmt.Appendf(nil, test.file, test.key, test.wrong))
		if err == nil || !strings.Contains(err.Error(), "like "+test.advice) {
			t.Errorf("%s: %s: told %v, want %s", test.key, test.wrong, err, test.advice)
		}
		right := test.advice
		if strings.HasPrefix(test.wrong, "[") && (test.key == "expect" || test.key == "injuries") {
			right = "[" + right + "]"
		}
		if _, err := squadfile.Parse("f", fmt.Appendf(nil, test.file, test.key, right)); err != nil {
			t.Errorf("%s: the advice is %s: %v", test.key, right, err)
		}
	}
	for wrong, advice := range map[string]string{
		"players: Joe\n":                                  "write it like [{name: Joe, positions: [CB]}]",
		"players: {name: Joe}\n":                          "put a dash before it, or brackets around it",
		"players:\n- Joe\n":                               "write it like {name: Joe, positions: [CB]}",
		"players:\n- - {name: Joe}\n":                     "leave its dash or its brackets out",
		"players:\n- name: [Joe]\n":                       "leave its dash or its brackets out",
		"players:\n- {name: A, positions: {a: b}}\n":      "write it in brackets, with commas between",
		"players:\n- {name: A, injuries: {what: knee}}\n": "put a dash before it, or brackets around it",
	} {
		_, err := squadfile.Parse("f", []byte("club: A\nas_of: 2026-03-11\n"+wrong))
		if err == nil || !strings.Contains(err.Error(), ": "+advice+" [wrong-kind]") {
			t.Errorf("%sis told %v, want %s", wrong, err, advice)
		}
	}
}

// An editor has words for each value that it does not accept.
func TestSchemaSpeaks(t *testing.T) {
	var root map[string]any
	if err := json.Unmarshal(expect.Must(squadfile.Schema()), &root); err != nil {
		t.Fatal(err)
	}
	patterns, types := 0, 0
	var walk func(path string, node any)
	walk = func(path string, node any) {
		switch node := node.(type) {
		case []any:
			for i, part := range node {
				walk(fmt.Sprintf("%s/%d", path, i), part)
			}
		case map[string]any:
			if node["pattern"] != nil {
				if patterns++; node["patternErrorMessage"] == nil {
					t.Errorf("%s says nothing where the pattern does not match", path)
				}
			}
			if node["type"] != nil && path != "" {
				if types++; node["errorMessage"] == nil {
					t.Errorf("%s says nothing of another kind", path)
				}
			}
			for key, part := range node {
				if key != "examples" {
					walk(path+"/"+key, part)
				}
			}
		}
	}
	walk("", root)
	if patterns < 20 || types < 20 {
		t.Errorf("%d patterns, %d kinds", patterns, types)
	}
}
