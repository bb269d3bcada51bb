package threeway_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/threeway"
)

const (
	head = "club: A\nas_of: 2026-03-11\nplayers:\n"
	x    = "- name: X\n  positions: [CB]\n  contract: {until: 2027}\n"
	y    = "- name: Y\n  positions: [CB]\n"
	z    = "- name: Z\n  positions: [CB]\n"
)

func merge(base, ours, theirs string) (text, conflicts string) {
	m, err := threeway.Merge([]byte(base), []byte(ours), []byte(theirs), threeway.Options{File: "a.yaml", Ours: "HEAD", Theirs: "them"})
	if err != nil {
		return "", "error: " + err.Error()
	}
	var told []string
	for _, c := range m.Conflicts {
		told = append(told, c.String())
	}
	return string(m.Text), strings.Join(append(told, m.Notes...), "; ")
}

// expects is a squad that expects something of its centre-backs.
func expects(what string) string {
	return "club: A\nas_of: 2026-03-11\nexpect:\n- {position: CB, " + what + "\nplayers: []\n"
}

func TestMerge(t *testing.T) {
	const n, m = "- name: N\n  positions: [ST]\n", "- name: M\n  positions: [ST]\n"
	for _, test := range []struct {
		name, base, ours, theirs string
		want, conflicts          string
	}{
		{
			"the later day", head + x, "club: A\nas_of: 2026-03-14   # ours\nplayers:\n" + x,
			"club: A\nas_of: 2026-03-20   # theirs\nplayers:\n" + x,
			"club: A\nas_of: 2026-03-20   # theirs   # ours\nplayers:\n" + x, "",
		},
		{
			"two facts of a map", head + x, head + "- name: X\n  positions: [CB]\n  contract: {until: 2028}   # press\n",
			head + "- name: X\n  positions: [CB]\n  contract: {until: 2027, release_clause: 70m}\n",
			head + "- name: X\n  positions: [CB]\n  contract: {until: 2028, release_clause: 70m}   # press\n", "",
		},
		{
			"one fact, two values", head + x, head + "- name: X\n  positions: [CB]\n  contract: {until: 2028}\n",
			head + "- name: X\n  positions: [CB]\n  contract: {until: 2029}\n  value: 1m\n",
			head + "- name: X\n  positions: [CB]\n<<<<<<< HEAD\n  contract: {until: 2028}\n=======\n  contract: {until: 2029}\n>>>>>>> them\n" +
				"  value: 1m\n",
			"X: contract.until was 2027, is 2028 in ours and 2029 in theirs",
		},
		{
			"changed here, taken out there", head + x + y,
			head + "- name: X\n  positions: [CB]\n  role: key\n  contract: {until: 2027}\n" + y, head + y,
			head + "<<<<<<< HEAD\n- name: X\n  positions: [CB]\n  role: key\n  contract: {until: 2027}\n=======\n>>>>>>> them\n" + y,
			"X: taken out in theirs, but changed in ours: role",
		},
		{
			"taken out here, changed there", head + x + y, head + y, head + "# sold?\n- name: X\n  positions: [ST]\n  contract: {until: 2027}\n" + y,
			head + "<<<<<<< HEAD\n=======\n# sold?\n- name: X\n  positions: [ST]\n  contract: {until: 2027}\n>>>>>>> them\n" + y,
			"X: taken out in ours, but changed in theirs: positions",
		},
		{"taken out, and moved there", head + x + y + z, head + y + z, head + y + z + x, head + y + z, ""},
		{
			"taken out, and explained there", head + x + y, head + y, head + "# stays\n- name: X   # surely\n" + strings.TrimPrefix(x, "- name: X\n") + y,
			head + y, "X is taken out, and so is what the other side has said about them: # stays # surely",
		},
		{"additions", head + x, head + x + n, head + x + m, head + x + n + m, ""},
		{"the same addition", head + x, head + x + n, head + x + m + n, head + x + n + m, ""},
		{
			"the same addition, and more of it", head + x, head + x + n, head + x + "# new\n- name: N\n  positions: [ST]\n  value: 3m   # press\n",
			head + x + "# new\n- name: N\n  positions: [ST]\n  value: 3m   # press\n", "",
		},
		{"an addition in the middle", head + x + y, head + x + y + n, head + x + m + y, head + x + m + y + n, ""},
		{
			"one moves, the other edits", head + x + y + z, head + z + x + y, head + x + "- name: Y\n  positions: [ST]\n" + z,
			head + z + x + "- name: Y\n  positions: [ST]\n", "",
		},
		{"both move, not the same", head + x + y + z + n, head + n + x + y + z, head + x + z + y + n, head + n + x + z + y, ""},
		{"the same swap and another move", head + x + y + z + n, head + y + x + z + n, head + n + y + x + z, head + n + y + x + z, ""},
		{
			"moved up here, down there, among others", head + n + m + z + "- name: V\n- name: W\n", head + z + n + m + "- name: V\n- name: W\n",
			head + n + m + "- name: V\n- name: W\n" + z, head + z + n + m + "- name: V\n- name: W\n", "",
		},
		{
			"moved up here, down there, among others of the position",
			head + x + y + z + "- name: V\n  positions: [CB]\n- name: W\n  positions: [CB]\n",
			head + z + x + y + "- name: V\n  positions: [CB]\n- name: W\n  positions: [CB]\n",
			head + x + y + "- name: V\n  positions: [CB]\n- name: W\n  positions: [CB]\n" + z,
			head + "<<<<<<< HEAD\n" + z + "=======\n>>>>>>> them\n" + x + y + "- name: V\n  positions: [CB]\n- name: W\n  positions: [CB]\n" +
				"<<<<<<< HEAD\n=======\n" + z + ">>>>>>> them\n",
			"Z: moved to two places in the pecking order: keep one of the two",
		},
		{
			"items of lists", head + "- name: X\n  injuries:\n  - {what: knee, since: 2026-01-10}\n",
			head + "- name: X\n  injuries:\n  - {what: knee, since: 2026-01-10, until: 2026-03-01}\n",
			head + "- name: X\n  injuries:\n  - {what: knee, since: 2026-01-10}\n  - {what: calf, since: 2026-03-10}   # press\n",
			head + "- name: X\n  injuries:\n  - {what: knee, since: 2026-01-10, until: 2026-03-01}\n" +
				"  - {what: calf, since: 2026-03-10}   # press\n", "",
		},
		{
			"one injury, two returns", head + "- name: X\n  injuries:\n  - {what: knee, since: 2026-01-10}\n",
			head + "- name: X\n  injuries:\n  - {what: knee, since: 2026-01-10, until: 2026-03-01}\n",
			head + "- name: X\n  injuries:\n  - {what: knee, since: 2026-01-10, until: 2026-04-01}\n",
			head + "- name: X\n  injuries:\n<<<<<<< HEAD\n  - {what: knee, since: 2026-01-10, until: 2026-03-01}\n=======\n" +
				"  - {what: knee, since: 2026-01-10, until: 2026-04-01}\n>>>>>>> them\n",
			"X: injuries (knee, 2026-01-10) until was nothing, is 2026-03-01 in ours and 2026-04-01 in theirs",
		},
		{
			"one day, two injuries", head + "- name: X\n", head + "- name: X\n  injuries:\n  - {what: knee, since: 2026-01-10}\n",
			head + "- name: X\n  injuries:\n  - {what: ankle, since: 2026-01-10}\n",
			head + "- name: X\n  injuries:\n<<<<<<< HEAD\n  - {what: knee, since: 2026-01-10}\n=======\n" +
				"  - {what: ankle, since: 2026-01-10}\n>>>>>>> them\n",
			"X: injuries (knee, 2026-01-10) what was nothing, is knee in ours and ankle in theirs",
		},
		{
			"covers", head + "- name: X\n  positions: [CB]\n  also: [RB]\n", head + "- name: X\n  positions: [CB]\n  also: [RB, DM]\n",
			head + "- name: X\n  positions: [CB]\n  also: [RB, LB]\n", head + "- name: X\n  positions: [CB]\n  also: [RB, DM, LB]\n", "",
		},
		{
			"another best position", head + y, head + "- name: Y\n  positions: [RB, CB]\n", head + "- name: Y\n  positions: [LB, CB]\n",
			head + "- name: Y\n<<<<<<< HEAD\n  positions: [RB, CB]\n=======\n  positions: [LB, CB]\n>>>>>>> them\n",
			"Y: positions was [CB], is [RB, CB] in ours and [LB, CB] in theirs",
		},
		{
			"keys of the head", head + x, "club: A\naliases: [a]\nas_of: 2026-03-11\nformation: 4-3-3\nplayers:\n" + x,
			"# of the press\n\nclub: A\naliases: [b]\nas_of: 2026-03-11\ncover: 2\nplayers:\n" + x,
			"# of the press\n\nclub: A\naliases: [a, b]\nas_of: 2026-03-11\nformation: 4-3-3\ncover: 2\nplayers:\n" + x, "",
		},
		{
			"imports of two days", "# Imported, of 2026-03-11\n\n" + head + x,
			"# Imported, of 2026-03-12\n\n" + strings.Replace(head, "11", "12", 1) + x,
			"# Imported, of 2026-03-14\n# by us\n\n" + strings.Replace(head, "11", "14", 1) + x,
			"# Imported, of 2026-03-14\n# by us\n\n" + strings.Replace(head, "11", "14", 1) + x, "",
		},
		{
			"two formations", head + x, "club: A\nas_of: 2026-03-11\nformation: 4-3-3\nplayers:\n" + x,
			"club: A\nas_of: 2026-03-11\nformation: 3-5-2\nplayers:\n" + x,
			"club: A\nas_of: 2026-03-11\n<<<<<<< HEAD\nformation: 4-3-3\n=======\nformation: 3-5-2\n>>>>>>> them\nplayers:\n" + x,
			"A: formation was nothing, is 4-3-3 in ours and 3-5-2 in theirs",
		},
		{
			"another currency", "club: A\nas_of: 2026-03-11\ncurrency: EUR\nplayers:\n- {name: X, value: 1m}\n",
			"club: A\nas_of: 2026-03-11\ncurrency: GBP\nplayers:\n- {name: X, value: 1m}\n",
			"club: A\nas_of: 2026-03-11\ncurrency: EUR\nplayers:\n- {name: X, value: 2m}\n",
			"club: A\nas_of: 2026-03-11\n<<<<<<< HEAD\ncurrency: GBP\n=======\ncurrency: EUR\n>>>>>>> them\nplayers:\n- {name: X, value: 2m}\n",
			"A: currency: one side has changed it, the other one amounts, which would be in the wrong one",
		},
		{
			"a loan both ways", head + x, head + "- name: X\n  positions: [CB]\n  loan: {to: B, until: 2027}\n  contract: {until: 2027}\n",
			head + "- name: X\n  positions: [CB]\n  loan: {from: C, until: 2027}\n  contract: {until: 2027}\n",
			head + "- name: X\n  positions: [CB]\n<<<<<<< HEAD\n  loan: {to: B, until: 2027}\n=======\n  loan: {from: C, until: 2027}\n" +
				">>>>>>> them\n  contract: {until: 2027}\n",
			"X: loan: the two changes do not go together: a loan goes to a club or comes from one, not both",
		},
		{
			"an option that the contract has reached", head + x, head + "- name: X\n  positions: [CB]\n  contract: {until: 2030}\n",
			head + "- name: X\n  positions: [CB]\n  contract: {until: 2027, option: 2028}\n",
			head + "- name: X\n  positions: [CB]\n<<<<<<< HEAD\n  contract: {until: 2030}\n=======\n" +
				"  contract: {until: 2027, option: 2028}\n>>>>>>> them\n",
			"X: contract: the two changes do not go together: the option to 2028 does not extend the contract to 2030",
		},
		{
			"another spelling of the name, and a fact", head + "- {name: Joe Gomez, born: 1997-05-23}\n",
			head + "- {name: Joseph Gomez, born: 1997-05-23}\n", head + "- {name: Joe Gomez, born: 1997-05-23, role: key}\n",
			head + "- {name: Joseph Gomez, born: 1997-05-23, role: key}\n",
			"Joseph Gomez is taken for one player in all versions by a guess (birth date, similar name)",
		},
		{
			"brackets and lines", head + "- {name: X, role: key}   # old\n", head + "- {name: X, role: starter}   # old\n",
			head + "- name: X   # new\n  role: key\n  value: 2m   # press\n",
			head + "- {name: X, role: starter, value: 2m}   # new   # press\n", "",
		},
		{
			"expectations", expects("sure: 3}   # promised"), expects("sure: 4}   # promised"),
			expects("sure: 3}   # promised, in May\n- {position: [GK, RB], have: 2}   # press"),
			expects("sure: 4}   # promised, in May\n- {position: [GK, RB], have: 2}   # press"), "",
		},
		{
			"the sign of a comment in quotes",
			expects(`sure: 3, season: "2026"}   # "it's said" # so`), expects(`sure: 4, season: "2026"}   # "it's said" # so`),
			expects(`sure: 3, season: "2026"}   # not so`), expects(`sure: 4, season: "2026"}   # not so`), "",
		},
		{
			"the sign of a comment in a value",
			head + "- {name: \"X # Y\", role: key}   # old\n", head + "- {name: \"X # Y\", role: starter}   # old\n",
			head + "- {name: \"X # Y\", role: key, value: 2m}   # new\n", head + "- {name: \"X # Y\", role: starter, value: 2m}   # new\n", "",
		},
		{
			"a comment on what both have changed",
			head + "- name: X\n  injuries:\n  - {what: calf, since: 2026-01}\n  - {what: knee, since: 2026-02-10}\n",
			head + "- name: X\n  injuries:\n  - {what: calf, since: 2026-01}\n  - {what: knee, since: 2026-02-10, until: 2026-05-01}\n",
			head + "- name: X\n  injuries:\n  - {what: calf, since: 2026-01, over: true}\n  - {what: left knee, since: 2026-02-10}   # press\n",
			head + "- name: X\n  injuries:\n  - {what: calf, since: 2026-01, over: true}\n" +
				"  - {what: left knee, since: 2026-02-10, until: 2026-05-01}   # press\n", "",
		},
		{
			"a role that a file may leave out",
			head + "- name: X\n  role: key\n", head + "- name: X\n  role: rotation\n", head + "- name: X\n  role: starter\n",
			head + "- name: X\n<<<<<<< HEAD\n  role: rotation\n=======\n  role: starter\n>>>>>>> them\n",
			"X: role was key, is rotation in ours and starter in theirs",
		},
		{
			"comments of both", head + y, head + "# ours\n- name: Y   # X\n  positions: [CB]\n",
			head + "# theirs\n- name: Y\n  positions: [CB]   # Y\n",
			head + "# ours\n# theirs\n- name: Y   # X\n  positions: [CB]   # Y\n", "",
		},
		{
			"of another layout", head + x, head + "- name: X\n  positions: [CB]\n  role: key\n  contract: {until: 2027}\n",
			"club: A\nas_of: 2026-03-11\n\nplayers:\n  - name: X\n    positions: [CB]\n    contract: {until: 2027}\n    value: 2m\n",
			"club: A\nas_of: 2026-03-11\n\nplayers:\n- name: X\n  positions: [CB]\n  role: key\n  contract: {until: 2027}\n  value: 2m\n", "",
		},
		{
			"ends of lines of Windows", head + y, "\ufeff" + strings.ReplaceAll(head+y, "\n", "\r\n") + "- name: V", head + y + "  role: key\n" + n,
			"\ufeff" + strings.ReplaceAll(head+y+"  role: key\n- name: V\n"+strings.TrimSuffix(n, "\n"), "\n", "\r\n"), "",
		},
		{"a file that both have added", "", head + y, head + y + z, head + y + z, ""},
		{
			"the first players", "club: A\nas_of: 2026-03-11\nplayers: []\n", "club: A\nas_of: 2026-03-12\nplayers: []\n",
			head + x, "club: A\nas_of: 2026-03-12\nplayers:\n" + x, "",
		},
		{
			"the first players of both", "club: A\nas_of: 2026-03-11\nplayers: []\n", head + x,
			head + "  " + strings.ReplaceAll(y, "\n ", "\n   "), head + x + y, "",
		},
		{
			"the last player", head + x, head + x, "club: A\nas_of: 2026-03-11\nplayers: []\n",
			"club: A\nas_of: 2026-03-11\nplayers: []\n", "",
		},
		{"no squad", head + x, head + x + "players: []\n", head + y, "", "error: our version is no squad that can be read (line 7: " +
			"\"players\" stands here a second time, after line 3)"},
		{"JSON", head + x, head + y, `{"club": "A", "as_of": "2026-03-11", "players": []}`, "", "error: their version cannot be merged by " +
			"its facts: its keys and players do not begin lines of their own"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, conflicts := merge(test.base, test.ours, test.theirs)
			expect.Equal(t, "text", text, test.want)
			expect.Equal(t, "conflicts", conflicts, test.conflicts)
			if again, _ := merge(test.base, test.ours, test.base); again != test.ours && !strings.HasPrefix(conflicts, "error") && test.base != "" {
				t.Errorf("with nothing of theirs ours becomes\n%s", again)
			}
			if again, told := merge(test.base, test.ours, test.theirs); again != text || told != conflicts {
				t.Errorf("a second time it is\n%s\n%s", again, told)
			}
		})
	}
}
