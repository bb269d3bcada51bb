package importer

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/squadfile"
)

// YAML is the club's squad file in canonical form. Of what looks wrong in it and is
// what the source says, the file says so: it has been told when it was imported.
func (c *Club) YAML() ([]byte, error) {
	s := c.Squad
	s.File = c.Path
	e, err := squadfile.New(&s)
	if err != nil {
		return nil, err
	}
	e.Head(c.origin, IsOrigin)
	c.NoteFormation(e.Club)
	for n := range s.Players {
		c.NoteLoan(e.Players[n], &s.Players[n])
	}
	text, err := e.Canonical()
	if err != nil {
		return nil, err
	}
	if HasFewContracts(e.Inspection()) {
		s.ContractsUnknown = true
		if err := e.Club.Take("contracts", &s); err != nil {
			return nil, err
		}
		if text, err = e.Canonical(); err != nil {
			return nil, err
		}
	}
	found := Faults(e.Inspection())
	if len(found) == 0 {
		return text, nil
	}
	for n, rules := range found {
		e.Players[n].CommentAbove(Exemption(rules))
	}
	return e.Canonical()
}

// NoteFormation writes behind the formation in how many matches the club started in it, if
// the source says so.
func (c *Club) NoteFormation(in *squadfile.Facts[squad.Squad]) {
	if c.started.matches > 0 {
		in.Comment("formation", fmt.Sprintf("# started in %d of %d matches", c.started.matches, c.started.of))
	}
}

// NoteLoan writes behind a contract why it may be a loan's end, if the source says so of
// a player.
func (c *Club) NoteLoan(in *squadfile.Facts[squad.Player], p *squad.Player) {
	if why := c.beside[playerKey(p)].lent; why != "" {
		in.Comment("contract", loanDoubt+why)
	}
}
