package importer

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/depth-football/depth/squad/names"
)

// totals are the words before the numbers of a whole table, as names.Fold gives them.
var totals = sync.OnceValue(func() []string {
	return strings.Split("total,totals,subtotal,grand total,sum,average,averages,avg,mean,median,count,minimum,maximum,"+
		"squad size,squad total,squad average,squad value,team total,team average,number of players,players,"+
		"gesamt,summe,durchschnitt,schnitt,mittelwert,anzahl,kadergrosse,spieler,moyenne,somme,effectif,nombre de joueurs,"+
		"totale,media,somma,promedio,suma,jugadores,soma,jogadores,totaal,gemiddelde,toplam,ortalama,"+
		"razem,srednia,ø,σ,∑", ",")
})

// parts are the headings of the parts of a table: lines of the team, and who is elsewhere.
var parts = sync.OnceValue(func() []string {
	return strings.Split("goalkeepers,keepers,defenders,defence,defense,midfielders,midfield,forwards,attackers,strikers,wingers,attack,"+
		"full backs,centre backs,central defenders,centre forwards,first team,reserves,youth,youth players,academy,under 21s,u21,u23,"+
		"loaned out,out on loan,on loan,players out on loan,loanees,loans,injured,"+
		"torhuter,tor,verteidiger,abwehr,mittelfeld,mittelfeldspieler,sturmer,angriff,sturm,verliehen,"+
		"gardiens,gardiens de but,defenseurs,milieux,milieux de terrain,attaquants,pretes,"+
		"porteros,defensas,centrocampistas,mediocampistas,delanteros,cedidos,portieri,difensori,centrocampisti,attaccanti,"+
		"goleiros,guarda redes,defesas,zagueiros,medios,meio campistas,avancados,atacantes,"+
		"doelmannen,verdedigers,middenvelders,aanvallers,kaleciler,defans,defanslar,orta saha,orta sahalar,forvetler,"+
		"bramkarze,obroncy,pomocnicy,napastnicy", ",")
})

// notes are how lines under a table begin that are about it.
var notes = pattern(`(?i)^(?:sources?|notes?|last updated?|updated?|as of|quelle|stand|fuente|fonte|kaynak|źródło)\b ?[:. ]`)

// staff are what those do who are no players, where the position of one would stand.
var staff = sync.OnceValue(func() []string {
	return strings.Split("coach,head coach,assistant coach,goalkeeping coach,goalkeeper coach,fitness coach,manager,assistant manager,"+
		"staff,physio,physiotherapist,doctor,scout,analyst,director,sporting director,director of football,"+
		"trainer,cheftrainer,co trainer,torwarttrainer,torwart trainer,sportdirektor,entraineur,entraineur adjoint,selectionneur,"+
		"entrenador,segundo entrenador,allenatore,allenatore in seconda,treinador,tecnico,hoofdtrainer,teknik direktor,antrenor,trener", ",")
})

// notAPlayer says what a row is, if its position is that of nobody on the pitch, or its name
// is none and nothing in it is about a player.
func (p *playerReader) notAPlayer(row row, name string) string {
	if position := p.cell(row, "position"); slices.Contains(staff(), names.Fold(position)) && position != "" {
		return fmt.Sprintf("one of the staff (%s)", position)
	}
	if !p.isBare(row, "born", "position", "contract", "nationality", "id") {
		return ""
	}
	folded := strings.TrimRight(names.Fold(name), " :.")
	if before, _, ok := strings.Cut(folded, ":"); ok {
		folded = strings.TrimSpace(before)
	}
	first, _, _ := strings.Cut(folded, " ")
	switch {
	case slices.Contains(totals(), folded), slices.Contains([]string{"total", "average", "avg", "ø"}, first):
		return "a total"
	case slices.Contains(parts(), folded) && p.isBare(row, "value", "club", "role", "minutes"):
		return "a heading"
	case notes().MatchString(name) && p.isBare(row, "value", "club", "role", "minutes"):
		return "a note"
	}
	return ""
}

// isBare reports whether a row has nothing of some facts, or only numbers: of a total
// the number of positions, the average year of birth.
func (p *playerReader) isBare(row row, keys ...string) bool {
	return !slices.ContainsFunc(keys, func(key string) bool {
		cell := p.cell(row, key)
		return cell != "" && !(isNumber(cell) && !(key == "id" || key == "club"))
	})
}
