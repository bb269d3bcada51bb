package check_test

import (
	"fmt"
	"strings"
)

// shape is a kind of file that can be as large as one likes.
type shape struct {
	name string
	made func(size int) string
}

const clubHead = "club: A\nas_of: 2026-03-11\n"

// shapes are files that are likely to be slow: much of one thing in each.
var shapes = []shape{
	{"players", withPlayers("  - name: Player %d\n    born: 1996-01-01\n    positions: [CB, RB]\n    contract: {until: 2027-06-30}\n" + strings.Repeat("    # a line about them\n", 10))},
	{"ignores", filled(clubHead+"players:\n", "# depth:ignore born-year-only\n", "- {name: X, born: 1996}\n")},
	{"ignores apart", filled(clubHead+"players:\n", "# depth:ignore born-year-only\n\n", "- {name: X, born: 1996}\n")},
	{"ignores at the end", filled(clubHead+"players: []\n", "# depth:ignore born-year-only\n", "")},
	{"ignores of many checks", filled(clubHead+"players: []\n# depth:ignore ", "born-year-only,contract-unknown,", "x\n")},
	{"ignores of unknown checks", numbered(clubHead+"players: []\n# depth:ignore ", "c%d,", "x\n")},
	{"ignores of injuries", withPlayers("- name: Player %d\n  injuries:\n" + strings.Repeat("  - {since: 2025} # depth:ignore injury-overlap\n", 200))},
	{"ignores in one player", filled(clubHead+"players:\n- name: X\n  injuries:\n"+strings.Repeat("  - {since: 2025-01-01}\n", 199), "# depth:ignore injury-overlap\n\n", "  - {since: 2025-01-01}\n")},
	{"comments", filled(clubHead+"players:\n", "# a comment\n", "- {name: X}\n")},
	{"comments apart", filled(clubHead+"players:\n", "  # a\n\n", "- {name: X}\n")},
	{"comments at the end", filled(clubHead+"players:\n- {name: X}\n", "# a\n", "")},
	{"comments in a map", filled(clubHead+"players:\n- {name: X,\n", "# a\n", "  born: 1996}\n")},
	{"comments of a deep list", filled(clubHead+"x: "+strings.Repeat("[", 5000), "\n# a", "\n"+strings.Repeat("]", 5000)+" # depth:ignore x\n")},
	{"empty comments", filled(clubHead+"players:\n", "#\n", "- {name: X}\n")},
	{"blank lines between players", func(size int) string {
		return clubHead + "players:\n" + players1000(func(i int) string {
			return fmt.Sprintf("- {name: P%d, born: 1996}\n%s", i, strings.Repeat("\n", max(0, size/1000-30)))
		})
	}},
	{"blank lines and ignores between players", func(size int) string {
		return clubHead + "players:\n" + players1000(func(i int) string {
			return fmt.Sprintf("- {name: P%d, born: 1996} # depth:ignore born-year-only\n%s", i, strings.Repeat("\n", max(0, size/1000-60)))
		})
	}},
	{"idle ignores and blank lines", filled(clubHead+"players: []\n", strings.Repeat("\n", 100)+"# depth:ignore born-year-only\n", "")},
	{"spaces", filled(clubHead+"players:\n", "  \n", "- {name: X, born: 1996}\n")},
	{"countries", withPlayers("- name: Player %d\n  nationality: [" + strings.Repeat("France, ", 199) + "Mali]\n")},
	{"countries in quotes", withPlayers("- name: Player %d\n  nationality: [" + strings.Repeat("\"no\", ", 199) + "Mali]\n")},
	{"injuries", withPlayers("- name: Player %d\n  injuries: [" + strings.Repeat("{since: 2025-01-01, until: 2025-01-02}, ", 199) + "{since: 2025-01-01}]\n")},
	{"injuries one after the other", withPlayers("- {name: Player %d, injuries: [" + strings.Repeat("{since: 2025-01-01, until: 2025-01-02}, {since: 2025-01-02, until: 2025-01-02}, ", 99) + "]}\n")},
	{"injuries of years", withPlayers("- {name: Player %d, injuries: [" + strings.Repeat("{since: 2025},", 200) + "]}\n")},
	{"many findings", withPlayers("- {name: Player %d, born: 1996, contract: {until: 2025}, joins: {on: 2025}, loan: {to: B, until: 2025}, leaves: {on: 2025}, injuries: [" + strings.Repeat("{since: 2027},", 200) + "]}\n")},
	{"one line", func(size int) string {
		return clubHead + "players: [" + strings.Join(repeated(size, "{name: Player %d, born: 1996, injuries: ["+strings.Repeat("{since: 2025-01-01},", 200)+"]}"), ", ") + "]\n"
	}},
	{"wide players", withPlayers("- name: \"" + strings.Repeat("é", 90) + " %d\"\n  id: " + strings.Repeat("x", 190) + "-%[1]d\n  positions: [" + strings.Repeat("central midfielder, ", 150) + "CB]\n")},
	{"namesakes", withPlayers("- {name: \"" + strings.Repeat("e\u0301", 60) + "\", id: tm-%d}\n")},
	{"namesakes of other years", func(size int) string {
		return clubHead + "players:\n" + players1000(func(i int) string { return fmt.Sprintf("- {name: Ann O'Nym, id: x-%d, born: 1996}\n", i) })
	}},
	{"unknown keys", numbered(clubHead, "k%d: 1\n", "players: []\n")},
	{"unknown keys of one player", numbered(clubHead+"players:\n- {name: X, ", "k%d: 1, ", "}\n")},
	{"doubled keys", filled(clubHead+"players:\n- {name: X, ", "name: X, ", "}\n")},
	{"keys of no squad", filled("", "a: \n", "")},
	{"long keys of no squad", numbered("", strings.Repeat("positions", 10)+"%d: \n", "")},
	{"keys of a competition", numbered("seasons:\n", "  %d: {opening: 2026-01-01}\n", "")},
	{"keys in braces", numbered("{", "k%d: 1, ", "}\n")},
	{"deep list", func(size int) string {
		deep := strings.Repeat("[", 4000) + strings.Repeat("]", 4000) + "\n"
		return clubHead + "players:\n" + strings.Repeat("- "+deep, max(1, size/len(deep))) + "# depth:ignore x\n"
	}},
	{"deep maps", func(size int) string {
		deep := strings.Repeat("{a: ", 3000) + strings.Repeat("}", 3000) + "\n"
		return clubHead + "players:\n" + strings.Repeat("- "+deep, max(1, size/len(deep))) + "# depth:ignore x\n"
	}},
	{"deep dashes", func(size int) string {
		deep := strings.Repeat("- ", 9000) + "x\n"
		return clubHead + "players:\n" + strings.Repeat(deep, max(1, size/len(deep))) + "# depth:ignore x\n"
	}},
	{"anchors", numbered(clubHead+"players: []\naliases: [", "&a%d x, ", "]\n")},
	{"anchors and aliases", numbered(clubHead+"players: []\naliases: [", "&a%d x, *a%[1]d, ", "]\n")},
	{"aliases of a player", filled(clubHead+"players:\n- &p {name: X, injuries: ["+strings.Repeat("{since: 2025}, ", 200)+"]}\n", "- *p\n", "")},
	{"aliases of injuries", withPlayers("- {name: Player %d, injuries: &i [" + strings.Repeat("{since: 2025}, ", 200) + "]}\n- {name: Another %[1]d, injuries: *i}\n")},
	{"aliases of a long text", func(size int) string {
		return clubHead + "x: &x " + strings.Repeat("x", size-20_000) + "\nplayers:\n" + strings.Repeat("- {name: *x}\n", 1000)
	}},
	{"aliases of a long position", func(size int) string {
		return clubHead + "x: &x \"" + strings.Repeat(" é", (size-20_000)/3) + "\"\nplayers:\n- {name: X, positions: [" + strings.Repeat("*x, ", 200) + "]}\n" + strings.Repeat("- {name: X, value: *x, born: *x, role: *x}\n", 200)
	}},
	{"aliases of a wide map", func(size int) string {
		return clubHead + "x: &x {" + strings.Repeat("name: , ", size/8) + "}\nplayers:\n" + strings.Repeat("- *x\n", 900)
	}},
	{"unknown alias", filled(clubHead+"players: [", "'*y', x*y-, ", "*y]\n")},
	{"long text", filled(clubHead+"country: ", "word ", "\nplayers: []\n")},
	{"long text on many lines", filled(clubHead+"country: >-\n", "  word\n", "players: []\n")},
	{"long text in quotes", filled(clubHead+"country: \"", "\\u00e9", "\"\nplayers: []\n")},
	{"accents", filled(clubHead+"country: ", "e\u0301", "\nplayers: []\n")},
	{"expectations", func(size int) string {
		return clubHead + "expect:\n" + expectations() + "players:\n" + strings.Join(repeated(size-20_000, "- {name: \"Player %d "+strings.Repeat("x", 180)+"\", positions: [CB]}\n"), "")
	}},
	{"expectations of many seasons", func(size int) string {
		years := ""
		for year := 2026; year < 2199; year++ {
			years += fmt.Sprintf("- {season: %d, max_age: 30}\n", year)
		}
		return clubHead + "expect:\n" + years + "players:\n" + strings.Join(repeated(size-20_000, "- {name: Player %d, positions: [CB, RB, LB, DM, CM, AM], contract: {until: 2199}}\n"), "")
	}},
	{"line ends of Windows", func(size int) string {
		return strings.ReplaceAll(filled(clubHead+"players:\n", "# depth:ignore x\n", "- {name: X}\n")(size), "\n", "\r\n")
	}},
	{"not UTF-8", filled(clubHead+"players: []\n", "# é\n", "\xff")},
	{"documents", filled("", "---\n", "")},
	{"tags", filled(clubHead+"players: []\naliases: [", "!!str x, ", "]\n")},
	{"competitions", func(size int) string {
		return clubHead + "competitions: [" + strings.Repeat("premier-leage, ", 200) + "]\nplayers:\n" + strings.Join(repeated(size-5000, "- {name: Player %d}\n"), "")
	}},
	{"tabs", filled(clubHead+"players: []\n", "#\t\n", "\tx: 1\n")},
	{"dashes", filled(clubHead+"players:\n", "-\n", "")},
	{"commas", filled(clubHead+"players: [", "a,", "]\n")},
	{"questions", filled(clubHead, "? a\n", "players: []\n")},
}

func expectations() string {
	return strings.Repeat("- {position: CB, have: 1, fit: 2, sure: 4, max_age: 20, need: none}\n", 200)
}

// filled is a middle part as often as there is room for it.
func filled(begin, middle, end string) func(int) string {
	return func(size int) string {
		return begin + strings.Repeat(middle, max(0, (size-len(begin)-len(end))/len(middle))) + end
	}
}

// numbered is the same with a number in each part.
func numbered(begin, middle, end string) func(int) string {
	return func(size int) string { return begin + strings.Join(repeated(size, middle), "") + end }
}

func repeated(size int, format string) []string {
	var parts []string
	for n, length := 0, 0; ; n++ {
		part := fmt.Sprintf(format, n)
		if length += len(part); length > size {
			return parts
		}
		parts = append(parts, part)
	}
}

// withPlayers has players, and a comment that makes it as large as is asked once
// a squad has no room for more.
func withPlayers(format string) func(int) string {
	return func(size int) string {
		var b strings.Builder
		b.WriteString(clubHead + "players:\n")
		for n := 0; n < 500 && b.Len() < size; n++ {
			fmt.Fprintf(&b, format, n)
		}
		return b.String()
	}
}

func players1000(one func(i int) string) string {
	var b strings.Builder
	for i := range 1000 {
		b.WriteString(one(i))
	}
	return b.String()
}
