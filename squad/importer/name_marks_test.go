package importer

import (
	"strings"
	"testing"
)

func TestUnmarked(t *testing.T) {
	for name, want := range map[string]string{
		"Joe Ray": "Joe Ray", "Joe Ray*": "Joe Ray: *", "Joe Ray (C)": "Joe Ray: (C)", "Joe Ray (c) †": "Joe Ray: † (c)",
		"Joe Ray (vc)": "Joe Ray: (vc)", "Joe Ray (v.c.)": "Joe Ray: (v.c.)", "Joe Ray (Captain)": "Joe Ray: (Captain)",
		"Joe Ray[a]": "Joe Ray: [a]", "Joe Ray[12]": "Joe Ray: [12]", "Joe Ray¹": "Joe Ray: ¹", "* Joe Ray": "Joe Ray: *",
		"(C) Joe Ray": "Joe Ray: (C)", "Joe Ray (Kapitän)": "Joe Ray: (Kapitän)", "Joe Ray ⭐": "Joe Ray: ⭐",
		"Joe Ray (on loan)": "Joe Ray: (on loan)", "Joe Ray (on loan from Valeton Town) (c)": "Joe Ray: (c) (on loan from Valeton Town)",
		"Joe Ray (U21)": "Joe Ray: (U21)",
		// These are no marks.
		"Joe Ray Jr.": "Joe Ray Jr.", "Joe (Pit) Ray": "Joe (Pit) Ray", "Joe Ray (Pit)": "Joe Ray (Pit)", "Joe Ray II": "Joe Ray II",
		"Joe C": "Joe C", "O'Ray": "O'Ray", "*": ": *", "": "", "香川 真司*": "香川 真司: *",
	} {
		got, marks := unmarked(name)
		if len(marks) > 0 {
			got += ": " + strings.Join(marks, " ")
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
