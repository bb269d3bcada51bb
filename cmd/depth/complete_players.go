package main

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/names"
)

// fewLetters is how many letters of a player of any club are to be typed before they are
// looked for: one or two fit hundreds.
const fewLetters = 3

// completePlayers completes the flags that name players.
func (f *needsFlags) completePlayers(cmd *cobra.Command) {
	completeFlag(cmd, "without", func(_ *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		before, last := "", typed
		if i := strings.LastIndex(typed, ","); i >= 0 {
			before, last = typed[:i+1], typed[i+1:]
		}
		list := playersNamed(f.asked(args), last, func(*squad.Player) bool { return true })
		for i := range list {
			list[i] = before + list[i]
		}
		return list, cobra.ShellCompDirectiveNoFileComp
	})
	for _, v := range move.Verbs() {
		completeFlag(cmd, v.String(), func(_ *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
			const directive = cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace // "until 2030" may follow
			s := f.asked(args)
			if v == move.Sign || v == move.LoanIn {
				return f.playersElsewhere(s, typed), directive
			}
			return playersNamed(s, typed, func(p *squad.Player) bool { return mayBeSaid(v, p) }), directive
		})
	}
}

// asked is the squad that is asked about, nil if it cannot be read or comes from standard
// input.
func (f *needsFlags) asked(args []string) *squad.Squad {
	name := strings.Join(args, " ")
	if name == "" || name == "-" {
		return nil
	}
	c, err := f.catalog.open()
	if err != nil {
		return nil
	}
	file, err := squadOf(c, nil, name)
	if err != nil {
		return nil
	}
	return file.Squad
}

// mayBeSaid reports whether a move may be one of a player: nobody recovers who is not
// injured.
func mayBeSaid(v move.Verb, p *squad.Player) bool {
	switch v {
	case move.Recover:
		return slices.ContainsFunc(p.Injuries, func(i squad.Injury) bool { return !i.Over })
	case move.TakeOption:
		return !p.Contract.Option.IsZero() || p.Loan.Way == squad.LoanIn && p.Loan.Buy == squad.BuyOption
	case move.Renew, move.LoanOut, move.Sell:
		return p.Loan.Way != squad.LoanIn
	}
	return true
}

// playersNamed completes the name of a player of a squad of whom something is so, by its
// beginning or by that of a later word that means nobody else.
func playersNamed(s *squad.Squad, typed string, isWanted func(*squad.Player) bool) []cobra.Completion {
	if s == nil {
		return nil
	}
	var list []cobra.Completion
	for i := range s.Players {
		p := &s.Players[i]
		name, isPart, ok := names.Complete(p.Name, typed)
		if !ok || !isWanted(p) {
			continue
		}
		if at, err := s.Find(name); err != nil || at != i {
			if isPart || p.Born.IsZero() {
				continue
			}
			name += " " + p.Born.String() // a namesake
		}
		list = append(list, name)
	}
	return list
}

// playersElsewhere completes the name of a player who may come: of the shortlist, who is
// here on loan, or of any club that is known.
func (f *needsFlags) playersElsewhere(s *squad.Squad, typed string) []cobra.Completion {
	var found []catalog.Named
	if s != nil {
		for _, t := range s.Targets {
			found = append(found, catalog.Named{Player: t.Name, Club: t.Club})
		}
		for i := range s.Players {
			if p := &s.Players[i]; p.Loan.Way == squad.LoanIn {
				found = append(found, catalog.Named{Player: p.Name, Club: p.Loan.Club})
			}
		}
	}
	if utf8.RuneCountInString(names.Fold(typed)) >= fewLetters {
		if c, err := f.catalog.open(); err == nil {
			known, err := c.PlayerNames()
			if err == nil {
				found = append(found, slices.DeleteFunc(known, func(n catalog.Named) bool { return s != nil && n.Club == s.Club })...)
			}
		}
	}
	return completed(found, typed)
}

// completed completes the name of one of some players. A later word of it is completed if
// it means nobody else.
func completed(players []catalog.Named, typed string) []cobra.Completion {
	if strings.TrimSpace(typed) != "" {
		players = slices.DeleteFunc(players, func(n catalog.Named) bool { return !names.HasWords(n.Player, typed) })
	}
	var list []cobra.Completion
	told := make(map[string]bool)
	for _, n := range players {
		name, isPart, ok := names.Complete(n.Player, typed)
		isOther := func(other catalog.Named) bool {
			return names.Fold(other.Player) != names.Fold(n.Player) && names.HasWords(other.Player, name)
		}
		if !ok || told[names.Fold(name)] || isPart && slices.ContainsFunc(players, isOther) {
			continue
		}
		told[names.Fold(name)] = true
		if n.Club != "" {
			name = cobra.CompletionWithDesc(name, n.Club)
		}
		list = append(list, name)
	}
	return list
}
