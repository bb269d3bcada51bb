package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/names"
)

// bigFive and allLeagues are names for several leagues: the first five of the dataset, and
// every one.
const (
	bigFive    = "big-five"
	allLeagues = "all"
)

// leaguesAsked are the codes of the leagues that words mean, each once; none if all are
// meant. Words that are a name together need no quotes.
func leaguesAsked(words []string) ([]string, error) {
	if len(words) > 1 {
		if together := strings.Join(words, " "); isLeague(together) {
			words = []string{together}
		}
	}
	var codes []string
	all := false
	for _, word := range words {
		leagues, err := leaguesNamed(word)
		if err != nil {
			return nil, err
		}
		all = all || names.Fold(word) == allLeagues
		for _, l := range leagues {
			if !slices.Contains(codes, l.Transfermarkt) {
				codes = append(codes, l.Transfermarkt)
			}
		}
	}
	if all {
		return nil, nil
	}
	return codes, nil
}

// isLeague reports whether a name means something.
func isLeague(name string) bool {
	return names.Fold(name) == names.Fold(bigFive) || len(importer.LeaguesCalled(name)) > 0 || len(importer.LeaguesIn(name)) > 0
}

// leaguesNamed are the leagues of the dataset that a name means: those of a group, the only
// one that is called so, or those of a country.
func leaguesNamed(name string) ([]importer.League, error) {
	all := importer.TransfermarktLeagues()
	switch names.Fold(name) {
	case names.Fold(bigFive):
		return all[:5], nil
	case allLeagues:
		return all, nil
	}
	called, in := importer.LeaguesCalled(name), importer.LeaguesIn(name)
	switch open := fetched(called); {
	case len(open) == 1:
		return open, nil
	case len(open) > 1:
		several := &names.AmbiguousError{What: "league", Name: name}
		for _, l := range open {
			several.Candidates = append(several.Candidates, l.Competition)
		}
		return nil, several
	}
	if open := fetched(in); len(open) > 0 {
		return open, nil
	}
	if others := slices.Concat(called, in); len(others) > 0 {
		return nil, fmt.Errorf("the dataset has no league %s: it has first divisions only (depth fetch lists them)", names.Quote(name))
	}
	near := names.Nearest(name, fetchable())
	return nil, &names.UnknownError{What: "league", Name: name, Near: near, Hint: "depth fetch lists what can be fetched"}
}

// fetched are those of some leagues that the dataset has.
func fetched(leagues []importer.League) []importer.League {
	open := importer.TransfermarktLeagues()
	return slices.DeleteFunc(slices.Clone(leagues), func(l importer.League) bool {
		return !slices.ContainsFunc(open, func(o importer.League) bool { return o.Transfermarkt == l.Transfermarkt })
	})
}

// fetchable are names that somebody may have meant.
func fetchable() []string {
	all := []string{bigFive, allLeagues}
	for _, l := range importer.TransfermarktLeagues() {
		all = append(all, l.Competition, l.Name)
		all = append(all, l.Countries...)
	}
	return all
}

// leagueWithCode is a league as it is shown to people: by its code if it is not known.
func leagueWithCode(code string) string {
	for _, l := range importer.TransfermarktLeagues() {
		if l.Transfermarkt == code {
			return l.Competition
		}
	}
	return names.Printable(code)
}
