package importer

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// YAML is the club's squad file in canonical form. Of what looks wrong in it and is
// what the source says, the file says so: it has been told when it was imported.
func (c *Club) YAML() ([]byte, error) {
	src, err := c.encode(nil)
	if err != nil {
		return nil, err
	}
	inspection := squadfile.Inspect(c.Path, src)
	if inspection.Squad == nil {
		return nil, inspection.Found
	}
	src, err = c.encode(exemptionsOf(inspection))
	if err != nil {
		return nil, err
	}
	return squadfile.Format(c.Path, src)
}

// encode is the club as YAML.
func (c *Club) encode(exempted map[int][]string) ([]byte, error) {
	file := c.tree(exempted)
	body, err := yaml.Marshal((*yaml.Node)(file))
	if err != nil {
		return nil, fmt.Errorf("cannot write the squad of %s: %w", names.Quote(c.Squad.Club), err)
	}
	return append([]byte(c.origin+"\n\n"), body...), nil
}

// tree is the club as the nodes of YAML.
func (c *Club) tree(exempted map[int][]string) *node {
	s := &c.Squad
	file := mapping()
	file.put("club", text(s.Club))
	file.putText("country", s.Country)
	file.putList("competitions", s.Competitions)
	file.put("as_of", plain(s.AsOf.String()))
	file.putText("currency", s.Currency)
	players := &yaml.Node{Kind: yaml.SequenceNode}
	for n := range s.Players {
		p := c.player(&s.Players[n])
		if rules := exempted[n]; len(rules) > 0 {
			p.HeadComment = exemption + strings.Join(rules, ", ") + asImported
		}
		players.Content = append(players.Content, p)
	}
	file.put("players", players)
	return file
}

func (c *Club) player(p *squad.Player) *yaml.Node {
	m := mapping()
	m.put("name", text(p.Name))
	m.putText("id", p.ID)
	if !p.Born.IsZero() {
		m.put("born", plain(p.Born.String()))
	}
	m.putList("nationality", p.Nationality)
	if len(p.Positions) > 0 {
		m.put("positions", positionList(p.Positions))
	}
	if len(p.Also) > 0 {
		m.put("also", positionList(p.Also))
	}
	if p.Role != squad.Rotation {
		m.put("role", plain(p.Role.String()))
	}
	if p.Contract != (squad.Contract{}) {
		terms := contract(p.Contract)
		if why := c.beside[playerKey(p)].lent; why != "" {
			terms.LineComment = loanDoubt + why
		}
		m.put("contract", terms)
	}
	if p.Loan.Way != squad.NoLoan {
		m.put("loan", loan(p.Loan))
	}
	if _, known := p.Value.Amount(); known {
		m.put("value", plain(p.Value.String()))
	}
	if len(p.Injuries) > 0 {
		m.put("injuries", injuryList(p.Injuries))
	}
	return (*yaml.Node)(m)
}

func contract(c squad.Contract) *yaml.Node {
	m := mapping()
	m.Style = yaml.FlowStyle
	if !c.Until.IsZero() {
		m.put("until", plain(c.Until.String()))
	}
	switch {
	case c.Option.IsZero():
	case c.Holder == squad.ClubOption:
		m.put("option", plain(c.Option.String()))
	default:
		option := mapping()
		option.Style = yaml.FlowStyle
		option.put("until", plain(c.Option.String()))
		option.put("holder", plain(c.Holder.String()))
		m.put("option", (*yaml.Node)(option))
	}
	if _, known := c.ReleaseClause.Amount(); known {
		m.put("release_clause", plain(c.ReleaseClause.String()))
	}
	return (*yaml.Node)(m)
}

func loan(l squad.Loan) *yaml.Node {
	m := mapping()
	m.Style = yaml.FlowStyle
	way := "from"
	if l.Way == squad.LoanOut {
		way = "to"
	}
	m.put(way, text(l.Club))
	if !l.Until.IsZero() {
		m.put("until", plain(l.Until.String()))
	}
	if l.Buy != squad.NoBuy {
		m.put("buy", plain(l.Buy.String()))
	}
	return (*yaml.Node)(m)
}

func injuryList(injuries []squad.Injury) *yaml.Node {
	list := &yaml.Node{Kind: yaml.SequenceNode}
	for _, i := range injuries {
		m := mapping()
		m.Style = yaml.FlowStyle
		m.putText("what", i.What)
		for _, day := range []struct {
			key  string
			date squad.Date
		}{{"since", i.Since}, {"until", i.Until}} {
			if !day.date.IsZero() {
				m.put(day.key, plain(day.date.String()))
			}
		}
		list.Content = append(list.Content, (*yaml.Node)(m))
	}
	return list
}

// node is a map that is being made.
type node yaml.Node

func mapping() *node { return &node{Kind: yaml.MappingNode} }

func (n *node) put(key string, value *yaml.Node) {
	n.Content = append(n.Content, plain(key), value)
}

func (n *node) putText(key, value string) {
	if value != "" {
		n.put(key, text(value))
	}
}

func (n *node) putList(key string, values []string) {
	if len(values) > 0 {
		n.put(key, textList(values))
	}
}

// plain is a scalar that needs no quotes.
func plain(value string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Value: value} }

// text is a scalar that is text, whatever it looks like.
func text(value string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: value}
}

func textList(values []string) *yaml.Node {
	list := &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
	for _, v := range values {
		list.Content = append(list.Content, text(v))
	}
	return list
}

func positionList(positions []squad.Position) *yaml.Node {
	list := &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
	for _, p := range positions {
		list.Content = append(list.Content, plain(p.String()))
	}
	return list
}
