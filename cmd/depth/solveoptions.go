package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/solve"
)

// mostAnswers is more than anybody reads.
const mostAnswers = 20

// solveOptions are what the flags say.
func (f *solveFlags) solveOptions() (o solve.Options, err error) {
	o = solve.Options{Not: f.not, Keep: f.keep, Fair: f.fair}
	if o.Plan, err = f.options(); err != nil {
		return o, err
	}
	if f.budget != "" {
		if o.Budget, err = squad.ParseMoney(f.budget); err != nil {
			return o, fmt.Errorf("--budget: %w", err)
		}
	}
	for _, name := range f.positions {
		p, err := squad.ParsePosition(name)
		if err != nil {
			return o, fmt.Errorf("--position: %w", err)
		}
		o.Positions |= squad.SetOf(p)
	}
	if f.maxAge != "" {
		if o.MaxAge, err = strconv.Atoi(f.maxAge); err != nil || o.MaxAge < 1 {
			return o, fmt.Errorf("--max-age: %s is not an age in years", names.Quote(f.maxAge))
		}
	}
	if o.Limit, err = strconv.Atoi(f.limit); err != nil || o.Limit < 1 || o.Limit > mostAnswers {
		return o, fmt.Errorf("--limit: %s is not a number of answers from 1 to %d", names.Quote(f.limit), mostAnswers)
	}
	if o.Bar, err = parseBar(f.bar); err != nil {
		return o, fmt.Errorf("--bar: %w", err)
	}
	if o.Markup, err = parseMarkup(f.markup); err != nil {
		return o, fmt.Errorf("--markup: %w", err)
	}
	if o.Renewals, err = parseRenewals(f.renewals); err != nil {
		return o, fmt.Errorf("--renewals: %w", err)
	}
	return o, nil
}

// parseBar reads a bar such as 30, 30-160 or any.
func parseBar(text string) (bar solve.Bar, err error) {
	if text == "any" {
		return solve.Bar{Any: true}, nil
	}
	least, most, both := strings.Cut(strings.ReplaceAll(text, "%", ""), "-")
	if bar.Least, err = strconv.Atoi(strings.TrimSpace(least)); err == nil && both {
		bar.Most, err = strconv.Atoi(strings.TrimSpace(most))
	}
	const highest = 10_000
	if err != nil || bar.Least < 0 || bar.Least > highest || bar.Most > highest || both && bar.Most < max(bar.Least, 1) {
		return bar, fmt.Errorf("%s is not a part of the eleven's median in %%: write 30, 30-160 or any", names.Quote(text))
	}
	return bar, nil
}

// parseMarkup reads a factor, or several by the seasons that are left.
func parseMarkup(said []string) (m solve.Markup, err error) {
	for _, text := range said {
		years, factor, byYear := strings.Cut(text, "=")
		if !byYear {
			factor = text
		}
		f, err := strconv.ParseFloat(factor, 64)
		if err != nil || !(f > 0 && f <= 100) {
			return m, fmt.Errorf("%s is not a factor: write 1.2, or by the seasons left 1=0.7,2=1", names.Quote(text))
		}
		if !byYear {
			m.All = f
			continue
		}
		n, err := strconv.Atoi(years)
		if err != nil || n < 1 || n > 10 {
			return m, fmt.Errorf("%s is not a number of seasons from 1 to 10", names.Quote(years))
		}
		if m.ByYear == nil {
			m.ByYear = make(map[int]float64)
		}
		m.ByYear[n] = f
	}
	return m, nil
}

// parseRenewals reads a price for all, prices of some, or none.
func parseRenewals(said []string) (r solve.Renewals, err error) {
	for _, text := range said {
		player, price, ofOne := strings.Cut(text, "=")
		switch {
		case text == "none" && len(said) == 1:
			r.None = true
		case ofOne:
			one := solve.RenewalOf{Player: player}
			if one.Price, err = squad.ParseMoney(price); err != nil {
				return r, err
			}
			r.Of = append(r.Of, one)
		case len(said) > 1:
			return r, fmt.Errorf("%s is neither a price for all nor one of a player: write 5m, Konaté=10m,Alisson=5m or none", names.Quote(text))
		default:
			if r.Price, err = squad.ParseMoney(text); err != nil {
				return r, err
			}
		}
	}
	return r, nil
}
