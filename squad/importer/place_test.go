package importer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/squadfile"
)

// Which file of a folder is a club's.
func TestPlace(t *testing.T) {
	names := strings.Fields("Alf Bert Carl Dirk Emil Fritz")
	many := strings.Fields("Ada Ben Cas Dan Eli Fay Gus Hal Ivo Jan Kai Leo Max Ned Ole Pat Quin Ron Sam Tim Udo Val Wim Xan Yan Zed " +
		"Abe Bob Cal Don Ed Flo")
	players := func(born int, names ...string) []squad.Player {
		var list []squad.Player
		for i, name := range names {
			list = append(list, squad.Player{Name: name + " Stone", Born: squad.NewDate(born, 1, 1+i)})
		}
		return list
	}
	club := func(name, country string, players ...squad.Player) importer.Club {
		path := strings.ReplaceAll(strings.ToLower(name), " ", "-") + ".yaml"
		return importer.Club{Path: path, Squad: squad.Squad{Club: name, Country: country, Players: players}}
	}
	file := func(path, country string, names ...string) importer.SquadFile {
		return importer.SquadFile{Path: path, Head: squadfile.Head{Names: names, Country: country}}
	}
	for _, test := range []struct {
		name  string
		clubs []importer.Club
		files []importer.SquadFile
		want  string
	}{
		{"none yet", []importer.Club{club("Arsenal FC", "")}, nil, "arsenal-fc.yaml"},
		{
			"the name",
			[]importer.Club{club("Arsenal", "England")},
			[]importer.SquadFile{file("gunners.yaml", "", "Arsenal")},
			"gunners.yaml",
		},
		{
			"an alias",
			[]importer.Club{club("Arsenal", "England")},
			[]importer.SquadFile{file("a.yaml", "England", "Gunners", "ARSENAL")},
			"a.yaml",
		},
		{
			"another form of the name",
			[]importer.Club{club("Arsenal FC", "England")},
			[]importer.SquadFile{file("arsenal.yaml", "England", "Arsenal")},
			"arsenal.yaml",
		},
		{
			"the very name first",
			[]importer.Club{club("Arsenal FC", ""), club("Arsenal", "")},
			[]importer.SquadFile{file("arsenal.yaml", "", "Arsenal")},
			"arsenal-fc.yaml arsenal.yaml",
		},
		{
			"two that have forms of it",
			[]importer.Club{club("Rapid", "")},
			[]importer.SquadFile{file("a.yaml", "", "FC Rapid"), file("b.yaml", "", "SK Rapid")},
			"rapid.yaml",
		},
		{
			"two of which the countries tell",
			[]importer.Club{club("Rapid", "Austria")},
			[]importer.SquadFile{file("a.yaml", "Romania", "FC Rapid"), file("b.yaml", "Austria", "SK Rapid")},
			"b.yaml",
		},
		{
			"two clubs that may have it",
			[]importer.Club{club("SK Rapid", ""), club("FC Rapid", "")},
			[]importer.SquadFile{file("a.yaml", "", "Rapid")},
			"sk-rapid.yaml fc-rapid.yaml",
		},
		{
			"another country",
			[]importer.Club{club("Barcelona SC", "Ecuador")},
			[]importer.SquadFile{file("a.yaml", "Spain", "Barcelona")},
			"barcelona-sc.yaml",
		},
		{
			"of one name in another country",
			[]importer.Club{club("Barcelona", "Ecuador")},
			[]importer.SquadFile{file("a.yaml", "Spain", "Barcelona")},
			"barcelona.yaml",
		},
		{
			"called like the club",
			[]importer.Club{club("Swansea", "England")},
			[]importer.SquadFile{file("swansea.yaml", "Wales", "Swansea")},
			"swansea.yaml",
		},
		{
			"that has its players",
			[]importer.Club{club("Spurs", "", players(2000, names...)...)},
			[]importer.SquadFile{file("full.yaml", "", "Tottenham")},
			"full.yaml",
		},
		{
			"that has too few of them",
			[]importer.Club{club("Spurs", "", players(2000, names[:4]...)...)},
			[]importer.SquadFile{file("full.yaml", "", "Tottenham")},
			"spurs.yaml",
		},
		{
			"that has their namesakes",
			[]importer.Club{club("Spurs", "", players(1980, names...)...)},
			[]importer.SquadFile{file("full.yaml", "", "Tottenham")},
			"spurs.yaml",
		},
		{
			"that cannot be read",
			[]importer.Club{club("Spurs", "", players(2000, names...)...)},
			[]importer.SquadFile{file("broken.yaml", "")},
			"spurs.yaml",
		},
		{
			"of another form of the name, with few of its players",
			[]importer.Club{club("Club Atlético Northgate", "Argentina", players(2000, many[:8]...)...)},
			[]importer.SquadFile{file("many.yaml", "Argentina", "Northgate")},
			"many.yaml",
		},
		{
			"of another form of the name, with too few of its players",
			[]importer.Club{club("Club Atlético Northgate", "Argentina", players(2000, many[:7]...)...)},
			[]importer.SquadFile{file("many.yaml", "Argentina", "Northgate")},
			"club-atlético-northgate.yaml",
		},
		{
			"of another name, with few of its players",
			[]importer.Club{club("Club Atlético Southgate", "Argentina", players(2000, many[:8]...)...)},
			[]importer.SquadFile{file("many.yaml", "Argentina", "Northgate")},
			"club-atlético-southgate.yaml",
		},
		{
			"of its second team, with few of its players",
			[]importer.Club{club("Northgate", "Argentina", players(2000, many[:8]...)...)},
			[]importer.SquadFile{file("many.yaml", "Argentina", "Northgate II")},
			"northgate.yaml",
		},
		{
			"two clubs with its players",
			[]importer.Club{club("Spurs B", "", players(2000, names[1:]...)...), club("Spurs", "", players(2000, names...)...)},
			[]importer.SquadFile{file("full.yaml", "", "Tottenham")},
			"spurs-b.yaml full.yaml",
		},
	} {
		read := func(path string) *squad.Squad {
			switch path {
			case "many.yaml":
				return &squad.Squad{Players: players(2000, many...)}
			case "full.yaml":
			default:
				return nil
			}
			return &squad.Squad{Players: players(2000, names...)}
		}
		if got := strings.Join(importer.Place(test.clubs, test.files, read), " "); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
		slices.Reverse(test.files)
		if got := strings.Join(importer.Place(test.clubs, test.files, read), " "); got != test.want {
			t.Errorf("%s, the files the other way round: got %s, want %s", test.name, got, test.want)
		}
	}
}

// Where names do, no file is read.
func TestPlaceReadsNoFileInVain(t *testing.T) {
	clubs := []importer.Club{{Path: "a.yaml", Squad: squad.Squad{Club: "A"}}}
	files := []importer.SquadFile{
		{Path: "a.yaml", Head: squadfile.Head{Names: []string{"A"}}},
		{Path: "b.yaml", Head: squadfile.Head{Names: []string{"B"}}},
	}
	got := importer.Place(clubs, files, func(path string) *squad.Squad { panic(fmt.Sprint("read ", path)) })
	if len(got) != 1 || got[0] != "a.yaml" {
		t.Errorf("got %v", got)
	}
}
