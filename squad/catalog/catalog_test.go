package catalog_test

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// folder is a folder with these files: paths and texts by turns.
func folder(name string, files ...string) catalog.Folder {
	tree := fstest.MapFS{}
	for i := 0; i < len(files); i += 2 {
		tree[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	return catalog.Folder{Name: name, FS: tree}
}

// club is the file of a squad without players.
func club(name string, aliases ...string) string {
	return fmt.Sprintf("club: %s\naliases: [%s]\nas_of: 2026-03-11\nplayers: []\n", name, strings.Join(aliases, ", "))
}

// locked is a folder whose files may not be read.
type locked struct{}

func (locked) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
}

// paths are where the squads of a catalog lie.
func paths(t *testing.T, c *catalog.Catalog) []string {
	t.Helper()
	entries, err := c.Entries()
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range entries {
		list = append(list, e.Path)
	}
	return list
}

func TestEntries(t *testing.T) {
	for _, test := range []struct {
		name    string
		folders []catalog.Folder
		want    []string
	}{
		{"of no folder", nil, nil},
		{"of a folder without squads", []catalog.Folder{folder("ours", "injuries.yaml", "")}, nil},
		{
			"by key, not by folder",
			[]catalog.Folder{
				folder("ours", "squads/leeds-united.yaml", ""),
				folder("shipped", "squads/liverpool.yaml", "", "squads/ajax.yaml", ""),
			},
			[]string{"shipped/squads/ajax.yaml", "ours/squads/leeds-united.yaml", "shipped/squads/liverpool.yaml"},
		},
		{
			"the first folder hides the later ones",
			[]catalog.Folder{
				folder("mine", "squads/ajax.yaml", ""),
				folder("ours", "squads/ajax.yaml", "", "squads/liverpool.yaml", ""),
				folder("shipped", "squads/ajax.yaml", "", "squads/liverpool.yaml", "", "squads/roma.yaml", ""),
			},
			[]string{"mine/squads/ajax.yaml", "ours/squads/liverpool.yaml", "shipped/squads/roma.yaml"},
		},
		{
			"either ending",
			[]catalog.Folder{
				folder("ours", "squads/ajax.yml", ""),
				folder("shipped", "squads/ajax.yaml", "", "squads/roma.yaml", "", "squads/roma.yml", ""),
			},
			[]string{"ours/squads/ajax.yml", "shipped/squads/roma.yaml"},
		},
		{
			"hidden files, other endings and folders are passed over",
			[]catalog.Folder{folder(
				"ours",
				"squads/ajax.yaml", "",
				"squads/.roma.yaml", "",
				"squads/._roma.yaml", "",
				"squads/README.md", "",
				"squads/roma.yaml.bak", "",
				"squads/roma.json", "",
				"squads/roma", "",
				"squads/old.yaml/roma.yaml", "",
				"squads/old/roma.yaml", "",
				"roma.yaml", "",
				"competitions/roma.yaml", "",
			)},
			[]string{"ours/squads/ajax.yaml"},
		},
		{
			"a hidden file that is nothing but an ending",
			[]catalog.Folder{folder("ours", "squads/.yaml", "", "squads/ajax.yaml", "")},
			[]string{"ours/squads/ajax.yaml"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := paths(t, catalog.New(test.folders...)); !slices.Equal(got, test.want) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

func TestEntryTellsKeyAndFolder(t *testing.T) {
	entries, err := catalog.New(
		folder("/home/me/data", "squads/real-madrid.yaml", ""),
		folder("shipped", "squads/ajax.1995.yml", ""),
	).Entries()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Key+" in "+e.Folder+" at "+e.Path)
	}
	want := []string{
		"ajax.1995 in shipped at shipped/squads/ajax.1995.yml",
		"real-madrid in /home/me/data at /home/me/data/squads/real-madrid.yaml",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestEntriesOfAFolderThatCannotBeRead(t *testing.T) {
	c := catalog.New(folder("ours", "squads/ajax.yaml", ""), catalog.Folder{Name: "locked", FS: locked{}})
	const want = "cannot read the squads in locked: open squads: permission denied"
	entries, err := c.Entries()
	if fmt.Sprint(err) != want || !errors.Is(err, fs.ErrPermission) {
		t.Errorf("entries %v, error %v, want the error %s", entries, err, want)
	}
	entry, err := c.Find("ajax")
	if fmt.Sprint(err) != want {
		t.Errorf("found %v, error %v, want the error %s", entry, err, want)
	}
}

// lookup is the path that a name leads to, or the error.
func lookup(c *catalog.Catalog, name string) string {
	e, err := c.Find(name)
	if err != nil {
		return err.Error()
	}
	return e.Path
}

func TestFind(t *testing.T) {
	c := catalog.New(folder(
		"shipped",
		"squads/atletico.yaml", club("Atlético Madrid", "atleti", "los colchoneros"),
		"squads/leeds-united.yaml", club("Leeds United", "whites"),
		"squads/liverpool.yaml", club("Liverpool", "lfc", "The Reds"),
		"squads/newcastle-united.yaml", club("Newcastle United", "magpies"),
		"squads/real-madrid.yaml", club("Real Madrid", "rma"),
		"squads/psg.yaml", club("Paris Saint-Germain", "Île-de-France"),
	))
	for _, test := range []struct{ by, name, want string }{
		{"the file's name", "real-madrid", "shipped/squads/real-madrid.yaml"},
		{"the file's name, without hyphens", "real madrid", "shipped/squads/real-madrid.yaml"},
		{"the file's name, with underscores", "Leeds_United", "shipped/squads/leeds-united.yaml"},
		{"the file's name alone", "psg", "shipped/squads/psg.yaml"},
		{"the club's name", "Atlético Madrid", "shipped/squads/atletico.yaml"},
		{"the club's name, without accents", "Atletico Madrid", "shipped/squads/atletico.yaml"},
		{"the club's name, in capitals", "ATLÉTICO MADRID", "shipped/squads/atletico.yaml"},
		{"the club's name, with a hyphen in another place", "paris-saint germain", "shipped/squads/psg.yaml"},
		{"the club's name, with spaces too many", "  Real   Madrid ", "shipped/squads/real-madrid.yaml"},
		{"an alias", "lfc", "shipped/squads/liverpool.yaml"},
		{"an alias, in capitals", "RMA", "shipped/squads/real-madrid.yaml"},
		{"an alias of two words", "the reds", "shipped/squads/liverpool.yaml"},
		{"an alias, without accents and hyphens", "ile de france", "shipped/squads/psg.yaml"},

		{"the beginning of a name", "liv", "shipped/squads/liverpool.yaml"},
		{"the beginning of a later word", "germ", "shipped/squads/psg.yaml"},
		{"the beginning of a word of an alias", "colcho", "shipped/squads/atletico.yaml"},
		{"words from the middle", "saint ger", "shipped/squads/psg.yaml"},
		{"a whole word", "leeds", "shipped/squads/leeds-united.yaml"},

		{"a beginning of two names", "united", `"united" could be "leeds-united" or "newcastle-united": say which`},
		{"a beginning of two names, shortened", "Madr", `"Madr" could be "atletico" or "real-madrid": say which`},
		{
			"one letter", "l",
			`"l" could be "atletico" or "leeds-united" or "liverpool": say which`,
		},

		{"a slip", "Liverpoool", `no squad "Liverpoool": did you mean "Liverpool"? (depth list shows all)`},
		{"a slip in a name of two words", "real madird", `no squad "real madird": did you mean "Real Madrid"? (depth list shows all)`},
		{"a slip in an alias", "magpeis", `no squad "magpeis": did you mean "magpies"? (depth list shows all)`},
		{
			"nothing near", "Borussia Dortmund",
			`no squad "Borussia Dortmund": depth new Borussia Dortmund starts one (depth list shows all)`,
		},
		{"the end of a word", "castle", `no squad "castle": depth new castle starts one (depth list shows all)`},
		{"nothing", "", `no squad "" (depth list shows all)`},
		{
			"what could move a cursor", "\x1b[2J",
			`no squad "\x1b[2J" (depth list shows all)`,
		},
	} {
		t.Run(test.by, func(t *testing.T) {
			if got := lookup(c, test.name); got != test.want {
				t.Errorf("%q\ngot  %s\nwant %s", test.name, got, test.want)
			}
		})
	}
}

func TestFindPrefers(t *testing.T) {
	for _, test := range []struct {
		what, name string
		folders    []catalog.Folder
		want       string
	}{
		{
			"a whole name to a beginning", "inter",
			[]catalog.Folder{folder("ours", "squads/inter-miami.yaml", club("Inter Miami"), "squads/milano.yaml", club("Internazionale", "Inter"))},
			"ours/squads/milano.yaml",
		},
		{
			"a whole name in a later folder to a beginning in the first", "inter",
			[]catalog.Folder{
				folder("ours", "squads/inter-miami.yaml", club("Inter Miami")),
				folder("shipped", "squads/milano.yaml", club("Internazionale", "Inter")),
			},
			"shipped/squads/milano.yaml",
		},
		{
			"the first folder's club of two of one name", "Liverpool",
			[]catalog.Folder{
				folder("ours", "squads/montevideo.yaml", club("Liverpool")),
				folder("shipped", "squads/reds.yaml", club("Liverpool")),
			},
			"ours/squads/montevideo.yaml",
		},
		{
			"the first folder's alias to a file's name in a later one", "liverpool",
			[]catalog.Folder{
				folder("ours", "squads/montevideo.yaml", club("Liverpool FC", "Liverpool")),
				folder("shipped", "squads/liverpool.yaml", club("Liverpool")),
			},
			"ours/squads/montevideo.yaml",
		},
		{
			"the first folder's file of two that hold one club", "liverpool",
			[]catalog.Folder{
				folder("ours", "squads/liverpool.yaml", club("Liverpool", "lfc")),
				folder("shipped", "squads/liverpool.yaml", club("Liverpool", "reds")),
			},
			"ours/squads/liverpool.yaml",
		},
		{
			"in the first folder a file's name to a club's", "liverpool",
			[]catalog.Folder{folder("ours", "squads/a.yaml", club("Liverpool"), "squads/liverpool.yaml", club("Liverpool Ladies"))},
			"ours/squads/liverpool.yaml",
		},
		{
			"the same without regard to case, accents and hyphens", "AC_Milán",
			[]catalog.Folder{folder("ours", "squads/Ac-Milan.yaml", club("Rossoneri"), "squads/b.yaml", club("AC Milan"))},
			"ours/squads/Ac-Milan.yaml",
		},
		{
			"in a later folder too", "liverpool",
			[]catalog.Folder{
				folder("ours"),
				folder("shipped", "squads/a.yaml", club("Liverpool"), "squads/liverpool.yaml", club("Liverpool Ladies")),
			},
			"shipped/squads/liverpool.yaml",
		},
		{
			"neither of two clubs of one name", "everton",
			[]catalog.Folder{folder("ours", "squads/cl.yaml", club("Everton"), "squads/en.yaml", club("Everton"))},
			`"everton" could be "cl" or "en": say which`,
		},
		{
			"the first folder's where only the beginning is given", "liverp",
			[]catalog.Folder{
				folder("ours", "squads/montevideo.yaml", club("Liverpool")),
				folder("shipped", "squads/reds.yaml", club("Liverpool")),
			},
			"ours/squads/montevideo.yaml",
		},
		{
			"no file that is hidden by another", "reds",
			[]catalog.Folder{
				folder("ours", "squads/liverpool.yaml", club("Liverpool", "lfc")),
				folder("shipped", "squads/liverpool.yaml", club("Liverpool", "reds")),
			},
			`no squad "reds": depth new reds starts one (depth list shows all)`,
		},
		{
			"no file whose club another has", "reds",
			[]catalog.Folder{
				folder("ours", "squads/lfc.yaml", club("Liverpool")),
				folder("shipped", "squads/liverpool.yaml", club("Liverpool", "reds")),
			},
			`no squad "reds": depth new reds starts one (depth list shows all)`,
		},
	} {
		t.Run(test.what, func(t *testing.T) {
			if got := lookup(catalog.New(test.folders...), test.name); got != test.want {
				t.Errorf("%q\ngot  %s\nwant %s", test.name, got, test.want)
			}
		})
	}
}

func TestFindTellsTheNearestNames(t *testing.T) {
	c := catalog.New(folder(
		"shipped",
		"squads/five.yaml", club("BRENTFORD"),
		"squads/four.yaml", club("Brantwoot"),
		"squads/one.yaml", club("Brentwood"),
		"squads/three.yaml", club("Brentford"),
		"squads/two.yaml", club("Brintwoop"),
	))
	_, err := c.Find("brentwoord")
	var missing *catalog.NotFoundError
	if !errors.As(err, &missing) {
		t.Fatalf("error %v, want a NotFoundError", err)
	}
	// One letter away, two and three; another three away would be the fourth, and
	// one name twice is one.
	if want := []string{"Brentwood", "BRENTFORD", "Brantwoot"}; missing.Name != "brentwoord" || !slices.Equal(missing.Near, want) {
		t.Errorf("near %q are %q, want %q", missing.Name, missing.Near, want)
	}
	const want = `no squad "brentwoord": did you mean "Brentwood" or "BRENTFORD" or "Brantwoot"? (depth list shows all)`
	if err.Error() != want {
		t.Errorf("got  %s\nwant %s", err, want)
	}
}

func TestFindTellsTheCandidates(t *testing.T) {
	_, err := catalog.New(
		folder("ours", "squads/united.of-manchester.yaml", club("FC United")),
		folder("shipped", "squads/leeds.yaml", club("Leeds United"), "squads/newcastle.yaml", club("Newcastle United")),
	).Find("United")
	var ambiguous *catalog.AmbiguousError
	if !errors.As(err, &ambiguous) {
		t.Fatalf("error %v, want an AmbiguousError", err)
	}
	if want := []string{"leeds", "newcastle", "united.of-manchester"}; ambiguous.Name != "United" || !slices.Equal(ambiguous.Keys, want) {
		t.Errorf("%q could be %q, want %q", ambiguous.Name, ambiguous.Keys, want)
	}
}

// A file that is wrong can still be found, and then told what is wrong with it.
func TestFindBrokenFiles(t *testing.T) {
	// As large as is read.
	large := "club: Large FC\nplayers: []\n#"
	large += strings.Repeat("#", squadfile.MaxSize-len(large))
	c := catalog.New(folder(
		"ours",
		"squads/roma.yaml", "club: AS Roma\naliases: [giallorossi]\nas_of: 2026-03-11\nplayers:\n  - {name: [}\n",
		"squads/ajax.yaml", "club: Ajax\n\tas_of: 2026-03-11\n",
		"squads/lens.yaml", "club: [RC, Lens]\n",
		"squads/lille.yaml", "",
		"squads/l.yaml", large,
		"squads/huge.yaml", "club: Huge FC\n"+strings.Repeat("#", squadfile.MaxSize),
	))
	for _, test := range []struct{ by, name, want string }{
		{"the club's name, with players that are not YAML", "AS Roma", "ours/squads/roma.yaml"},
		{"an alias, with players that are not YAML", "giallorossi", "ours/squads/roma.yaml"},
		{"the file's name, where nothing is YAML", "ajax", "ours/squads/ajax.yaml"},
		{"the file's name, where the club has none", "lens", "ours/squads/lens.yaml"},
		{"the beginning of the file's name, where there is nothing", "lil", "ours/squads/lille.yaml"},
		{"the club's name, where there is much", "Large FC", "ours/squads/l.yaml"},
		{"the file's name, where there is too much", "huge", "ours/squads/huge.yaml"},
		{"the club's name, where there is too much", "Huge FC", "ours/squads/huge.yaml"},
	} {
		t.Run(test.by, func(t *testing.T) {
			if got := lookup(c, test.name); got != test.want {
				t.Errorf("%q\ngot  %s\nwant %s", test.name, got, test.want)
			}
		})
	}
}

func TestSquad(t *testing.T) {
	c := catalog.New(
		folder("ours", "squads/leeds.yaml", club("Leeds United")),
		folder("shipped", "squads/leeds.yaml", club("Leeds"), "squads/roma.yml", club("AS Roma")),
	)
	for _, test := range []struct{ name, club, file string }{
		{"leeds", "Leeds United", "ours/squads/leeds.yaml"},
		{"roma", "AS Roma", "shipped/squads/roma.yml"},
	} {
		e, err := c.Find(test.name)
		if err != nil {
			t.Fatal(err)
		}
		s, err := c.Squad(e)
		if err != nil {
			t.Fatal(err)
		}
		if s.Club != test.club || s.File != test.file {
			t.Errorf("%s is %s of %s, want %s of %s", test.name, s.Club, s.File, test.club, test.file)
		}
	}
}

func TestSquadOfABrokenFile(t *testing.T) {
	c := catalog.New(folder("ours", "squads/leeds.yaml", "club: Leeds\nas_of: 2026-03-11\nplayers: []\nformatoin: 4-4-2\ncover: 9\n"))
	e, err := c.Find("leeds")
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.Squad(e)
	var problems squadfile.Diagnostics
	if !errors.As(err, &problems) {
		t.Fatalf("error %v, want squad.Diagnostics", err)
	}
	var got []string
	for _, p := range problems {
		got = append(got, fmt.Sprintf("%s:%d:%d %s", p.File, p.Line, p.Column, p.Message))
	}
	want := []string{
		`ours/squads/leeds.yaml:4:1 unknown key "formatoin": did you mean "formation"? (in a squad)`,
		`ours/squads/leeds.yaml:5:8 cover of 9 is not possible: it is the number of players wanted for each spot, 1 to 4`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestSquadThatIsGone(t *testing.T) {
	ours := folder("ours", "squads/leeds.yaml", club("Leeds"))
	c := catalog.New(ours)
	e, err := c.Find("leeds")
	if err != nil {
		t.Fatal(err)
	}
	delete(ours.FS.(fstest.MapFS), "squads/leeds.yaml")
	if s, err := c.Squad(e); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("squad %v, error %v, want fs.ErrNotExist", s, err)
	}
}

func TestCompetition(t *testing.T) {
	c := catalog.New(
		folder("ours", "competitions/serie-a.yaml", "name: Our Serie A\n", "competitions/eredivisie.json", "name: Our Eredivisie\n"),
		folder(
			"shipped",
			"competitions/eredivisie.yaml", "name: Eredivisie\n",
			"competitions/serie-a.yaml", "name: Serie A\n",
			"competitions/premier-league.yaml", "name: Premier League\nleague: true\nseasons:\n  2026: {opening: 2026-08-22, matches: 38}\n",
		),
	)
	for _, test := range []struct{ key, want string }{
		{"serie-a", "Our Serie A"},
		{"eredivisie", "Eredivisie"},
		{"premier-league", "Premier League"},
	} {
		got, err := c.Competition(test.key)
		if err != nil {
			t.Errorf("%s: %v", test.key, err)
			continue
		}
		if got.Key != test.key || got.Name != test.want {
			t.Errorf("%s is %s, %q, want %q", test.key, got.Key, got.Name, test.want)
		}
	}
	league, err := c.Competition("premier-league")
	if err != nil {
		t.Fatal(err)
	}
	if days := league.Days(squad.Season{Year: 2026}); !league.League || days.Opening != squad.NewDate(2026, 8, 22) || days.Matches != 38 {
		t.Errorf("league %t, days %+v; want a league that opens on 2026-08-22 with 38 matches", league.League, days)
	}
}

func TestCompetitionUnknown(t *testing.T) {
	c := catalog.New(
		folder("ours", "competitions/serie-a.yaml", "name: Serie A\n", "competitions/README.md", "", "competitions/premier-league.yaml", ""),
		folder("shipped", "competitions/premier-league.yaml", "name: Premier League\n", "injuries.yaml", ""),
	)
	for _, test := range []struct{ key, want string }{
		{"premier-leage", `unknown competition "premier-leage": did you mean "premier-league"?`},
		{"bundesliga", `unknown competition "bundesliga": use one of premier-league, serie-a`},
		{"Serie-A", `unknown competition "Serie-A": did you mean "serie-a"?`},
	} {
		_, err := c.Competition(test.key)
		var unknown *names.UnknownError
		if !errors.As(err, &unknown) {
			t.Errorf("%s: error %v, want a squad.UnknownError", test.key, err)
			continue
		}
		if err.Error() != test.want {
			t.Errorf("got  %s\nwant %s", err, test.want)
		}
		if want := []string{"premier-league", "serie-a"}; !slices.Equal(unknown.Known, want) {
			t.Errorf("known %q, want %q", unknown.Known, want)
		}
	}
	if _, err := catalog.New().Competition("serie-a"); fmt.Sprint(err) != `unknown competition "serie-a"` {
		t.Errorf(`error %v, want unknown competition "serie-a"`, err)
	}
}

// The name of a competition comes from a squad file and is not a way to others.
func TestCompetitionKeysThatArePaths(t *testing.T) {
	const text = "name: Not A Competition Of The Folder\n"
	c := catalog.New(folder(
		"ours",
		"competitions/serie-a.yaml", text,
		"competitions/old/serie-b.yaml", text,
		"injuries.yaml", text,
		"squads/leeds.yaml", text,
	))
	for _, key := range []string{
		"../injuries", "../squads/leeds", "../competitions/serie-a", "./serie-a", "/serie-a", "old/serie-b", "old/../serie-a",
		"../../serie-a", "../../../etc/passwd", `..\injuries`, `old\serie-b`, "", ".", "..", "/",
	} {
		t.Run(key, func(t *testing.T) {
			got, err := c.Competition(key)
			var unknown *names.UnknownError
			if !errors.As(err, &unknown) {
				t.Errorf("%q is competition %+v, error %v; want a squad.UnknownError", key, got, err)
			}
		})
	}
}

func TestCompetitionThatIsInvalid(t *testing.T) {
	c := catalog.New(
		folder("ours", "competitions/serie-a.yaml", "nam: Serie A\n"),
		folder("shipped", "competitions/serie-a.yaml", "name: Serie A\n"),
	)
	_, err := c.Competition("serie-a")
	var problems squadfile.Diagnostics
	if !errors.As(err, &problems) || len(problems) != 1 {
		t.Fatalf("error %v, want squad.Diagnostics of one problem", err)
	}
	if p := problems[0]; p.File != "ours/competitions/serie-a.yaml" || p.Line != 1 || p.Message != `unknown key "nam": did you mean "name"? (in a competition)` {
		t.Errorf("problem %+v, want an unknown key in line 1 of ours/competitions/serie-a.yaml", p)
	}
}

func TestLeague(t *testing.T) {
	c := catalog.New(folder(
		"shipped",
		"competitions/champions-league.yaml", "name: Champions League\nleague: false\n",
		"competitions/cup.yaml", "name: Cup\n",
		"competitions/premier-league.yaml", "name: Premier League\nleague: true\n",
		"competitions/allsvenskan.yaml", "name: Allsvenskan\nleague: true\ncalendar: year\n",
	))
	for _, test := range []struct{ name, competitions, league, unknown string }{
		{"the only one", "premier-league", "Premier League", "<nil>"},
		{"behind cups", "champions-league, cup, premier-league", "Premier League", "<nil>"},
		{"the first of two", "allsvenskan, premier-league", "Allsvenskan", "<nil>"},
		{"none but cups", "champions-league, cup", "", "<nil>"},
		{"none at all", "", "", "<nil>"},
		{"unknown", "premier-leage", "", `unknown competition "premier-leage": did you mean "premier-league"?`},
		{"unknown, and a cup", "premier-leage, cup", "", `unknown competition "premier-leage": did you mean "premier-league"?`},
		{"a cup, and unknown", "cup, premier-leage", "", `unknown competition "premier-leage": did you mean "premier-league"?`},
		{"two unknown, the first is told", "premier-leage, allsvenskam", "", `unknown competition "premier-leage": did you mean "premier-league"?`},
		{"behind an unknown one", "friendlies, premier-league", "Premier League", "<nil>"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, err := squadfile.Parse("club.yaml", []byte("club: Club\nas_of: 2026-03-11\nplayers: []\ncompetitions: ["+test.competitions+"]\n"))
			if err != nil {
				t.Fatal(err)
			}
			league, unknown, err := c.League(s)
			if err != nil {
				t.Fatal(err)
			}
			if league.Name != test.league || fmt.Sprint(unknown) != test.unknown {
				t.Errorf("league %q, unknown %v\nwant   %q, unknown %s", league.Name, unknown, test.league, test.unknown)
			}
			if test.league == "" {
				if got, want := league.Days(squad.Season{Year: 2026}).Opening, squad.NewDate(2026, 8, 15); got != want {
					t.Errorf("opening day %s, want the usual one, %s", got, want)
				}
			}
		})
	}
}

func TestLeagueOfAnInvalidFile(t *testing.T) {
	c := catalog.New(folder(
		"shipped",
		"competitions/cup.yaml", "nam: Cup\n",
		"competitions/premier-league.yaml", "name: Premier League\nleague: true\n",
	))
	league, unknown, err := c.League(&squad.Squad{Competitions: []string{"cup", "premier-league"}})
	var problems squadfile.Diagnostics
	if !errors.As(err, &problems) || problems[0].File != "shipped/competitions/cup.yaml" {
		t.Errorf("error %v, want the problem of shipped/competitions/cup.yaml", err)
	}
	if league != nil || unknown != nil {
		t.Errorf("league %v, unknown %v besides the error", league, unknown)
	}
	// A league that comes before the invalid file needs no other.
	league, _, err = c.League(&squad.Squad{Competitions: []string{"premier-league", "cup"}})
	if err != nil || league.Name != "Premier League" {
		t.Errorf("league %v, error %v, want the Premier League", league, err)
	}
}

func TestLayoffs(t *testing.T) {
	const (
		rest = "  - {kind: unspecified, words: [injury], median: 12, nine_in_ten: 50}\n"
		knee = "kinds:\n  - {kind: knee, words: [Knee], median: 28, nine_in_ten: 123}\n" + rest
		calf = "kinds:\n  - {kind: calf, words: [knee], median: 18, nine_in_ten: 51}\n" + rest
	)
	for _, test := range []struct {
		name    string
		folders []catalog.Folder
		kind    string
		median  int
	}{
		{"of the first folder", []catalog.Folder{folder("ours", "injuries.yaml", knee), folder("shipped", "injuries.yaml", calf)}, "knee", 28},
		{"of the first that has them", []catalog.Folder{folder("ours", "injuries.yml", knee), folder("shipped", "injuries.yaml", calf)}, "calf", 18},
		{"of none", []catalog.Folder{folder("ours"), folder("shipped", "squads/injuries.yaml", knee)}, "", 0},
		{"of no folder", nil, "", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			l, err := catalog.New(test.folders...).Layoffs()
			if err != nil {
				t.Fatal(err)
			}
			if got, _ := l.Of("a knee"); got.Kind != test.kind || got.Median != test.median {
				t.Errorf("kind %q of median %d, want %q of %d", got.Kind, got.Median, test.kind, test.median)
			}
			if test.kind == "" && (l.Kinds != nil || l.Prone != squad.ProneRule{}) {
				t.Errorf("layoffs %+v, want the zero value", l)
			}
		})
	}
}

func TestLayoffsThatAreInvalid(t *testing.T) {
	_, err := catalog.New(
		folder("ours", "injuries.yaml", "kinds:\n  - {kind: knee}\n"),
		folder("shipped", "injuries.yaml", "kinds: []\n"),
	).Layoffs()
	var problems squadfile.Diagnostics
	if !errors.As(err, &problems) || problems[0].File != "ours/injuries.yaml" || problems[0].Line != 2 {
		t.Errorf("error %v, want the problem in line 2 of ours/injuries.yaml", err)
	}
}

// What cannot be read is an error, not a reason to look in the next folder.
func TestFilesThatCannotBeRead(t *testing.T) {
	c := catalog.New(
		catalog.Folder{Name: "locked", FS: locked{}},
		folder("shipped", "competitions/serie-a.yaml", "name: Serie A\n", "injuries.yaml", "kinds: []\n"),
	)
	if got, err := c.Competition("serie-a"); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("competition %v, error %v, want fs.ErrPermission", got, err)
	}
	if got, unknown, err := c.League(&squad.Squad{Competitions: []string{"serie-a"}}); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("league %v, unknown %v, error %v, want fs.ErrPermission", got, unknown, err)
	}
	if got, err := c.Layoffs(); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("layoffs %v, error %v, want fs.ErrPermission", got, err)
	}
}

// A pipe, a socket or a device is not waited for: it is told, and nothing else is read
// in its place.
func TestOnlyRegularFilesAreRead(t *testing.T) {
	for _, mode := range []fs.FileMode{fs.ModeNamedPipe, fs.ModeSocket, fs.ModeDevice, fs.ModeDevice | fs.ModeCharDevice} {
		odd := func(files ...string) catalog.Folder {
			f := folder("ours", files...)
			for _, file := range f.FS.(fstest.MapFS) {
				file.Mode = mode
			}
			return f
		}
		c := catalog.New(
			odd("squads/harbour.yaml", club("Harbour Town"), "competitions/cup.yaml", "name: Cup\n", "injuries.yaml", "kinds: []\n"),
			folder("shipped", "squads/harbour.yaml", club("Harbour Town"), "competitions/cup.yaml", "name: Cup\n"),
		)
		const why = "it is not a regular file but a folder, a pipe or the like"
		if got := lookup(c, "Harbour Town"); !strings.HasPrefix(got, "no squad") {
			t.Errorf("%v: by what it holds found %s", mode, got)
		}
		e, err := c.Find("harbour")
		if err != nil {
			t.Fatal(err)
		}
		var pathError *fs.PathError
		if _, err := c.Squad(e); !errors.As(err, &pathError) || pathError.Path != "ours/squads/harbour.yaml" || pathError.Err.Error() != why {
			t.Errorf("%v: squad: %v", mode, err)
		}
		if _, err := c.Competition("cup"); fmt.Sprint(err) != "cannot read ours/competitions/cup.yaml: "+why {
			t.Errorf("%v: competition: %v", mode, err)
		}
		if _, err := c.Layoffs(); fmt.Sprint(err) != "cannot read ours/injuries.yaml: "+why {
			t.Errorf("%v: layoffs: %v", mode, err)
		}
		c = catalog.New(odd("squads", "", "competitions", ""))
		if _, err := c.Entries(); fmt.Sprint(err) != "cannot read the squads in ours: it is not a folder" {
			t.Errorf("%v: entries: %v", mode, err)
		}
		if _, err := c.Competition("cup"); err == nil {
			t.Errorf("%v: there is a competition in what is no folder", mode)
		}
	}
}
