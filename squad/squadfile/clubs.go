package squadfile

import (
	"io"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
)

var clubsKeys = []key[[]squad.ClubNames]{
	{name: "leagues", read: func(r *reader, n *yaml.Node, clubs *[]squad.ClubNames) {
		for _, league := range readList(r, n, "a list of leagues", (*reader).clubsOfLeague) {
			*clubs = append(*clubs, league...)
		}
	}},
}

// leagueClubs are the clubs of a league, and what is told of all of them.
type leagueClubs struct {
	league, country string
	clubs           []squad.ClubNames
}

var leagueClubsKeys = []key[leagueClubs]{
	scalarKey("league", "", textScalar, func(l *leagueClubs) *string { return &l.league }),
	scalarKey("country", "", textScalar, func(l *leagueClubs) *string { return &l.country }),
	{name: "clubs", read: func(r *reader, n *yaml.Node, l *leagueClubs) { l.clubs = r.clubNames(n) }},
}

func (r *reader) clubsOfLeague(n *yaml.Node) ([]squad.ClubNames, bool) {
	var l leagueClubs
	readMap(r, n, "a league", leagueClubsKeys, &l)
	for i := range l.clubs {
		l.clubs[i].Country, l.clubs[i].League = l.country, l.league
	}
	return l.clubs, true
}

// clubNames reads a map of clubs to their other names.
func (r *reader) clubNames(n *yaml.Node) []squad.ClubNames {
	if n.Kind != yaml.MappingNode {
		r.problem(ruleWrongKind, n, "a map of clubs was expected here, not %s", nodeKind(n))
		return nil
	}
	clubs := make([]squad.ClubNames, 0, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content) && !r.enough(); i += 2 {
		if club, ok := textScalar.read(r, n.Content[i]); ok {
			names := readList(r, value(n.Content[i+1]), "a list of names", textScalar.read)
			clubs = append(clubs, squad.ClubNames{Club: club, Names: names})
		}
	}
	return clubs
}

// ReadClubs reads by which names people call clubs.
func ReadClubs(file string, in io.Reader) ([]squad.ClubNames, error) {
	src, err := ReadSource(file, in)
	if err != nil {
		return nil, err
	}
	r := &reader{file: file, src: src}
	var clubs []squad.ClubNames
	if root := r.parse("leagues and their clubs"); root != nil {
		readMap(r, root, "the names of clubs", clubsKeys, &clubs)
	}
	if found := r.finish(); found != nil {
		return nil, found
	}
	return clubs, nil
}
