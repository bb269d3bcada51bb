package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/cmd/depth/dataset"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/names"
)

// leagueGroups are names for several leagues, by their codes; all is every one.
var leagueGroups = []struct{ name, codes string }{
	{"big-five", "GB1 ES1 L1 IT1 FR1"},
	{"all", ""},
}

// fetchedLeague is a league of the dataset.
type fetchedLeague struct{ importer.League }

// key is how the league is best asked for.
func (l fetchedLeague) key() string {
	if l.Competition != "" {
		return l.Competition
	}
	return l.inCountry(l.Names[0])
}

func (l fetchedLeague) inCountry(name string) string {
	if l.Country == "" {
		return name
	}
	return name + " (" + l.Country + ")"
}

// all are the names that it can be asked for by, except for that of its country.
func (l fetchedLeague) all() []string {
	all := slices.Clone(l.Names)
	for _, name := range l.Names {
		all = append(all, l.inCountry(name))
	}
	return all
}

// fetchedLeagues are the leagues of the dataset in its order, and those that are known and not in it.
func fetchedLeagues() (in, out []fetchedLeague) {
	codes := dataset.Leagues()
	for _, l := range importer.Leagues() {
		if slices.Contains(codes, l.Code) {
			in = append(in, fetchedLeague{l})
		} else {
			out = append(out, fetchedLeague{l})
		}
	}
	slices.SortFunc(in, func(a, b fetchedLeague) int { return slices.Index(codes, a.Code) - slices.Index(codes, b.Code) })
	return in, out
}

// leaguesAsked are the codes of the leagues that words mean, in the order in which they
// are asked for; none if all are meant. Words that are a name together need no quotes.
func leaguesAsked(words []string) ([]string, error) {
	if len(words) > 1 {
		codes, err := leagueNamed(strings.Join(words, " "))
		if err == nil || errors.As(err, new(*names.AmbiguousError)) {
			return codes, err
		}
	}
	var codes []string
	all := false
	for _, word := range words {
		named, err := leagueNamed(word)
		if err != nil {
			return nil, err
		}
		all = all || named == nil
		codes = append(codes, named...)
	}
	if all {
		return nil, nil
	}
	slices.Sort(codes)
	return slices.Compact(codes), nil
}

// leagueNamed are the codes that a name means: of a group, of a league by its key or its
// code, of the leagues of a country, or of the only league that is called so.
func leagueNamed(name string) ([]string, error) {
	folded := names.Fold(name)
	for _, g := range leagueGroups {
		if names.Fold(g.name) == folded {
			return strings.Fields(g.codes), nil
		}
	}
	in, out := fetchedLeagues()
	isKey := func(l fetchedLeague) bool {
		return names.Fold(l.Competition) == folded && folded != "" || strings.EqualFold(l.Code, name)
	}
	if i := slices.IndexFunc(in, isKey); i >= 0 {
		return []string{in[i].Code}, nil
	}
	var codes []string
	for _, l := range in {
		if l.Country != "" && names.Fold(l.Country) == folded {
			codes = append(codes, l.Code)
		}
	}
	if codes != nil {
		return codes, nil
	}
	i, err := onlyLeague(name, in)
	if err == nil {
		return []string{in[i].Code}, nil
	}
	if slices.ContainsFunc(out, isKey) {
		return nil, notInDataset(name)
	}
	if i, missing := onlyLeague(name, out); missing == nil && errors.As(err, new(*names.UnknownError)) {
		return nil, notInDataset(out[i].key())
	}
	return nil, err
}

func notInDataset(league string) error {
	return fmt.Errorf("the dataset has no %s: it has first divisions only (depth fetch lists them)", names.Quote(league))
}

// onlyLeague is the league that a name or a country means among some.
func onlyLeague(name string, among []fetchedLeague) (int, error) {
	whole, part := names.Search(name, len(among), func(i int) []string { return append(among[i].all(), among[i].Country) })
	if len(whole) == 0 {
		whole = part
	}
	switch len(whole) {
	case 0:
		near := names.Nearest(name, askable(among))
		return 0, &names.UnknownError{What: "league", Name: name, Near: near, Hint: "depth fetch lists what can be fetched"}
	case 1:
		return whole[0], nil
	}
	several := &names.AmbiguousError{What: "league", Name: name}
	for _, i := range whole {
		several.Candidates = append(several.Candidates, among[i].key())
	}
	return 0, several
}

// askable are the names that somebody may have meant.
func askable(leagues []fetchedLeague) []string {
	var all []string
	for _, g := range leagueGroups {
		all = append(all, g.name)
	}
	for _, l := range leagues {
		all = append(all, l.key(), l.Country)
		all = append(all, l.Names...)
	}
	return slices.DeleteFunc(all, func(name string) bool { return name == "" })
}
