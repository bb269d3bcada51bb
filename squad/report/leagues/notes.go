package leagues

import (
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/wording"
)

// The headings of the parts that are the same in all forms for people.
const (
	marketHeading    = "Market: who is wanted, and whose contract ends"
	fitsHeading      = "Fits: who would lift a need and not be missed"
	contractsHeading = "Contracts that run out, by year, and their value"
	valuesHeading    = "Values and ages"
)

// orders say in which order clubs stand.
var orders = [...]string{
	league.ByNeeds: "the worst needs first", league.ByValue: "the squads that are worth most first", league.ByAge: "the oldest elevens first",
	league.ByCliff: "first those who lose most value by contracts that run out this year", league.ByName: "by name",
}

// usefulness says who is free, who may be, and in which order players come.
func usefulness(l *league.League) string {
	value := "market value, "
	if l.Currency == "" {
		value = ""
	}
	perhaps := ""
	if slices.ContainsFunc(l.Market, func(m league.Market) bool { return len(m.MayEnd) > 0 }) {
		perhaps = " Perhaps: unless something keeps the player, as an option or a loan does."
	}
	return "Free: the contract ends before the season." + perhaps +
		" Those whose careers do not end soon come first, then by role, " + value + "youth."
}

// fitNotes say who is among the fits, and for how many needs there are none.
func fitNotes(l *league.League, clubs []*league.Club) []string {
	var notes []string
	if note := levelNote(l, clubs); note != "" {
		notes = append(notes, note)
	}
	if l.Once {
		notes = append(notes, "Each player fits one need: the worst choose first, as many players as they take.")
	}
	if none := needsWithoutFit(clubs); none != "" {
		notes = append(notes, none+".")
	}
	return notes
}

// levelNote says of which level fits are, and of which clubs that is not known.
func levelNote(l *league.League, clubs []*league.Club) string {
	if l.AnyLevel {
		return ""
	}
	field, goal := league.BandAt(squad.SetOf(squad.CB)), league.BandAt(squad.SetOf(squad.GK))
	var unknown []string
	needy := 0
	for _, c := range clubs {
		if len(c.Needs) == 0 {
			continue
		}
		needy++
		if _, known := c.Level.Median.Amount(); !known {
			unknown = append(unknown, c.Name)
		}
	}
	level := fmt.Sprintf("Fits are of the club's level: worth %d to %d %% of the median of its eleven in the field, goalkeepers %d to %d %%. "+
		"Nobody is among them whose value is not told.", field.Least, field.Most, goal.Least, goal.Most)
	switch {
	case needy == len(unknown):
		return "Fits are of any level, since no value is told of most players of these elevens."
	case l.Currency == "":
		return "Fits are of any level, since not all clubs tell values in one currency."
	case len(unknown) > 3:
		return fmt.Sprintf("%s Those of %d clubs are of any level, since no value is told of most of their elevens.", level, len(unknown))
	case len(unknown) > 0:
		return fmt.Sprintf("%s Those of %s are of any level, since no value is told of most of the eleven.", level, wording.And(unknown))
	}
	return level
}
