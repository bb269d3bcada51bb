package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/leagues"
	"github.com/depth-football/depth/squad/report/wording"
)

// options are what the flags ask for.
func (f *leagueFlags) options() (opts league.Options, err error) {
	opts = league.Options{Season: f.season, League: f.league, Country: f.country}
	if f.season != "" {
		if _, err := squad.ParseSeason(f.season, squad.SplitYear); err != nil {
			return opts, fmt.Errorf("--season: %w", err)
		}
	}
	for _, name := range f.positions {
		p, err := squad.ParsePosition(name)
		if err != nil {
			return opts, fmt.Errorf("--position: %w", err)
		}
		opts.Only |= squad.SetOf(p)
	}
	if f.formation != "" {
		if opts.Formation, err = squad.ParseFormation(f.formation); err != nil {
			return opts, fmt.Errorf("--formation: %w", err)
		}
	}
	if f.cover != "" {
		cover, err := squad.ParseCover(f.cover)
		if err != nil {
			return opts, fmt.Errorf("--cover: %w", err)
		}
		opts.Cover = &cover
	}
	if opts.Urgency, err = urgency("--urgency", f.urgency); err != nil {
		return opts, err
	}
	return opts, f.fitOptions(&opts)
}

// fitOptions reads the flags about order and fits.
func (f *leagueFlags) fitOptions(opts *league.Options) (err error) {
	opts.AnyLevel, opts.Once = f.anyLevel, f.once
	if opts.Sort, err = league.ParseSort(f.sort); err != nil {
		return fmt.Errorf("--sort: %w", err)
	}
	if f.maxValue != "" {
		if opts.MaxValue, err = squad.ParseMoney(f.maxValue); err != nil {
			return fmt.Errorf("--max-value: %w", err)
		}
	}
	if f.maxAge != "" {
		if opts.MaxAge, err = strconv.Atoi(f.maxAge); err != nil || opts.MaxAge < 1 {
			return fmt.Errorf("--max-age: %s is not an age in years", names.Quote(f.maxAge))
		}
	}
	return nil
}

// suits reports that values cannot be compared with the one that was asked for.
func (f *leagueFlags) suits(l *league.League) error {
	if f.maxValue == "" || l.Currency != "" || len(l.Clubs) == 0 {
		return nil
	}
	var currencies []string
	for _, c := range l.Clubs {
		if c.Currency == "" {
			return fmt.Errorf("--max-value: %s tells no currency of its values (currency)", names.Printable(c.File))
		}
		currencies = append(currencies, c.Currency)
	}
	slices.Sort(currencies)
	told := wording.And(slices.Compact(currencies))
	return fmt.Errorf("--max-value: these clubs tell values in %s: choose those of one, with --country or --league", told)
}

// view is what the flags ask to be shown.
func (f *leagueFlags) view() (v leagues.View, err error) {
	if err := f.output.check(); err != nil {
		return v, err
	}
	for _, name := range f.show {
		part, err := leagues.ParsePart(name)
		if err != nil {
			return v, fmt.Errorf("--show: %w", err)
		}
		if !slices.Contains(v.Parts, part) {
			v.Parts = append(v.Parts, part)
		}
	}
	switch {
	case f.output.format == "json" && f.show != nil:
		return v, errors.New("--show goes with the other formats: json has all answers")
	case f.output.format == "csv" && len(v.Parts) > 1:
		return v, errors.New("--show: csv has the rows of one answer: " + strings.Join(leagues.PartNames(), ", "))
	case f.show == nil && f.output.format == "csv":
		v.Parts = []leagues.Part{leagues.Clubs}
	case f.show == nil:
		v.Parts = []leagues.Part{leagues.Clubs, leagues.Market}
	}
	if v.Clubs, err = strconv.Atoi(f.clubs); err != nil || v.Clubs < 0 {
		return v, fmt.Errorf("--clubs: %s is not a number of clubs (0 for all)", names.Quote(f.clubs))
	}
	if v.Players, err = strconv.Atoi(f.top); err != nil || v.Players < 1 || v.Players > mostFits {
		return v, fmt.Errorf("--top: %s is not a number of players from 1 to %d", names.Quote(f.top), mostFits)
	}
	return v, nil
}
