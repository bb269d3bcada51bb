package importer

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/depth-football/depth/squad"
)

// gameCodes are the codes of EA FC, the slots of a line-up among them, and those
// of its Turkish pages.
func gameCodes() vocabulary {
	return wordsFor(map[squad.Position]string{
		squad.GK: "GK,KL", squad.RB: "RB,SĞB", squad.RWB: "RWB", squad.CB: "CB,RCB,LCB,SW,STP", squad.LB: "LB,SLB", squad.LWB: "LWB",
		squad.DM: "CDM,RDM,LDM,MDO", squad.CM: "CM,RCM,LCM,MO", squad.AM: "CAM,RAM,LAM,MOO", squad.RM: "RM,SĞO", squad.LM: "LM,SLO",
		squad.RW: "RW,RF,SĞK", squad.LW: "LW,LF,SLK", squad.ST: "ST,RS,LS,SNT",
	}).second("CF")
}

// plainCodes are the codes that English spreadsheets have and games do not.
func plainCodes() vocabulary {
	return wordsFor(map[squad.Position]string{
		squad.RB: "right back,RFB,DR", squad.LB: "left back,LFB,DL", squad.RWB: "WBR", squad.LWB: "WBL",
		squad.CB: "central defender,centre half,center half,CD,right centre back,left centre back,right center back,left center back",
		squad.DM: "DM,DMC,defensive mid,holding midfielder",
		squad.CM: "central mid,centre midfield,center midfield",
		squad.AM: "AM,AMC,attacking mid,number 10,playmaker",
		squad.RM: "right mid,RWM,MR", squad.LM: "left mid,LWM,ML",
		squad.RW: "right wing,AMR", squad.LW: "left wing,AML",
		squad.ST: "center forward,centre forward,number 9,S,STR,STC,FC,right striker,left striker",
	})
}

// prose are the names of positions on Transfermarkt's English, French, German and
// Italian pages.
func prose() vocabulary {
	return wordsFor(map[squad.Position]string{
		squad.GK: "Goalkeeper,Keeper,Gardien,Gardien de but,Torwart,Torhüter,TW,Portiere,Portero,Goleiro,GdB",
		squad.RB: "Right-Back,Arrière droit,Rechter Verteidiger,Rechtsverteidiger,RV,Terzino destro,Lateral derecho,ArD",
		squad.CB: "Centre-Back,Center-Back,Sweeper,Défenseur central,Libéro,Innenverteidiger,IV,Libero," +
			"Difensore centrale,Defensa central,DC",
		squad.LB: "Left-Back,Arrière gauche,Linker Verteidiger,Linksverteidiger,LV,Terzino sinistro,Lateral izquierdo,ArG",
		squad.DM: "Defensive Midfield,Milieu défensif,Defensives Mittelfeld,ZDM,Mediano,Pivote,MDC",
		squad.CM: "Central Midfield,Milieu central,Zentrales Mittelfeld,ZM,Centrale,Mediocentro,MC",
		squad.AM: "Attacking Midfield,Milieu offensif,Offensives Mittelfeld,ZOM,Trequartista,Mediocentro ofensivo",
		squad.RM: "Right Midfield,Milieu droit,Rechtes Mittelfeld,RM,Esterno destro,Interior derecho,MD",
		squad.LM: "Left Midfield,Milieu gauche,Linkes Mittelfeld,LM,Esterno sinistro,Interior izquierdo",
		squad.RW: "Right Winger,Ailier droit,Rechtsaußen,RA,Ala destra,Extremo derecho,AiD",
		squad.LW: "Left Winger,Ailier gauche,Linksaußen,LA,Ala sinistra,Extremo izquierdo,AiG",
		squad.ST: "Centre-Forward,Center-Forward,Striker,Avant-centre,Mittelstürmer,Stürmer,MS,Prima punta," +
			"Punta centrale,Delantero centro,AC",
	}).second("Second Striker,Deuxième attaquant,Hängende Spitze,Seconda punta,Mediapunta,DA")
}

// languages are the words and codes of one language each, beyond those of prose. A code
// may be that of another position in the next one: DC is a striker in Spanish, a
// defender in French.
var languages = sync.OnceValue(func() []vocabulary {
	return []vocabulary{
		wordsFor(map[squad.Position]string{ // Spanish
			squad.GK: "portero,arquero,guardameta,POR,PT,ARQ", squad.RB: "lateral derecho,LD,LTD", squad.LB: "lateral izquierdo,LI,LTI",
			squad.CB:  "defensa central,defensor central,central,zaguero,zaguero central,líbero,DFC,CT",
			squad.RWB: "carrilero derecho,CAD,CRD", squad.LWB: "carrilero izquierdo,CAI,CRI",
			squad.DM: "pivote,mediocentro defensivo,mediocampista defensivo,volante defensivo,MCD,PIV",
			squad.CM: "mediocentro,mediocampista central,centrocampista central,MC", squad.AM: "mediocentro ofensivo,mediocampista ofensivo,MCO,MP",
			squad.RM: "interior derecho,medio derecho,mediocampista derecho,MD,ID", squad.LM: "interior izquierdo,medio izquierdo," +
				"mediocampista izquierdo,MI,II",
			squad.RW: "extremo derecho,ED,EXD", squad.LW: "extremo izquierdo,EI,EXI", squad.ST: "delantero centro,centrodelantero,DC",
		}).second("segundo delantero,mediapunta,SD"),
		wordsFor(map[squad.Position]string{ // French
			squad.GK: "gardien,gardien de but,GB", squad.RB: "arrière droit,latéral droit,défenseur droit,DD", squad.CB: "défenseur central,DC",
			squad.LB: "arrière gauche,latéral gauche,défenseur gauche,DG", squad.RWB: "piston droit", squad.LWB: "piston gauche",
			squad.DM: "milieu défensif,sentinelle,MDC,MDF", squad.CM: "milieu central,milieu relayeur,milieu axial,MC",
			squad.AM: "milieu offensif,meneur de jeu,MOC", squad.RM: "milieu droit,MD", squad.LM: "milieu gauche,MG",
			squad.RW: "ailier droit,AD", squad.LW: "ailier gauche,AG", squad.ST: "avant-centre,buteur,BU,AC",
		}).second("deuxième attaquant,second attaquant,attaquant de soutien"),
		wordsFor(map[squad.Position]string{ // Italian
			squad.GK: "portiere,POR", squad.RB: "terzino destro,TD", squad.LB: "terzino sinistro,TS", squad.CB: "difensore centrale,DC",
			squad.RWB: "esterno difensivo destro,quinto destro,ADA", squad.LWB: "esterno difensivo sinistro,quinto sinistro,ASA",
			squad.DM: "mediano,regista,CDC", squad.CM: "centrale,centrocampista centrale,mezzala,CC", squad.AM: "trequartista,COC,TRQ",
			squad.RM: "esterno destro,ED", squad.LM: "esterno sinistro,ES", squad.RW: "ala destra,AD", squad.LW: "ala sinistra,AS",
			squad.ST: "prima punta,punta centrale,centravanti,ATT",
		}).second("seconda punta,AT"),
		wordsFor(map[squad.Position]string{ // Portuguese
			squad.GK: "guarda-redes,goleiro,GR,GOL", squad.RB: "lateral direito,defesa direito,DD,LD", squad.LB: "lateral esquerdo," +
				"defesa esquerdo,DE,LE",
			squad.CB:  "defesa central,zagueiro,zagueiro central,DC,ZAG",
			squad.RWB: "ala direito", squad.LWB: "ala esquerdo",
			squad.DM: "médio defensivo,trinco,volante,meia defensivo,MDC,VOL", squad.CM: "médio centro,médio central,meia central,MC",
			squad.AM: "médio ofensivo,meia ofensivo,meia atacante,MCO,MOC,MEI", squad.RM: "médio direito,meia direita,médio direita,MD",
			squad.LM: "médio esquerdo,meia esquerda,médio esquerda,ME", squad.RW: "extremo direito,ponta direita,ED",
			squad.LW: "extremo esquerdo,ponta esquerda,EE", squad.ST: "ponta de lança,centroavante,PL,CA",
		}).second("segundo avançado,segundo atacante"),
		wordsFor(map[squad.Position]string{ // German
			squad.RWB: "rechter Schienenspieler,rechter Flügelverteidiger,RAV", squad.LWB: "linker Schienenspieler,linker Flügelverteidiger,LAV",
			squad.DM: "Sechser,defensiver Mittelfeldspieler,DM", squad.CM: "Achter,zentraler Mittelfeldspieler",
			squad.AM: "Zehner,Spielmacher,offensiver Mittelfeldspieler,OM", squad.RW: "rechter Flügel,Rechtsaussen",
			squad.LW: "linker Flügel,Linksaussen",
		}).second("HS"),
		wordsFor(map[squad.Position]string{ // Turkish
			squad.GK: "kaleci,KL", squad.RB: "sağ bek,SĞB", squad.LB: "sol bek,SLB", squad.CB: "stoper,libero,STP",
			squad.RWB: "sağ kanat bek", squad.LWB: "sol kanat bek",
			squad.DM: "ön libero,defansif orta saha,defansif ortasaha,MDO,DOS", squad.CM: "merkez orta saha,merkez ortasaha,MO",
			squad.AM: "on numara,ofansif orta saha,ofansif ortasaha,MOO,OOS", squad.RM: "sağ orta saha,sağ ortasaha,SĞO",
			squad.LM: "sol orta saha,sol ortasaha,SLO", squad.RW: "sağ kanat,sağ açık,SĞK", squad.LW: "sol kanat,sol açık,SLK",
			squad.ST: "santrafor,santrfor,SNT",
		}).second("forvet arkası,ikinci forvet,yardımcı forvet"),
		wordsFor(map[squad.Position]string{ // Polish
			squad.GK: "bramkarz,BR", squad.RB: "prawy obrońca,PO", squad.LB: "lewy obrońca,LO", squad.CB: "środkowy obrońca,stoper,ŚO",
			squad.RWB: "prawy wahadłowy", squad.LWB: "lewy wahadłowy",
			squad.DM: "defensywny pomocnik,ŚPD", squad.CM: "środkowy pomocnik,ŚP", squad.AM: "ofensywny pomocnik,ŚPO",
			squad.RM: "prawy pomocnik,PP", squad.LM: "lewy pomocnik,LP", squad.RW: "prawy napastnik,prawoskrzydłowy,prawy skrzydłowy,PN,PS",
			squad.LW: "lewy napastnik,lewoskrzydłowy,lewy skrzydłowy,LN,LS", squad.ST: "środkowy napastnik,ŚN,N",
		}).second("cofnięty napastnik"),
		wordsFor(map[squad.Position]string{ // Dutch
			squad.GK: "keeper,doelman", squad.RB: "rechtsback,rechtervleugelverdediger", squad.LB: "linksback,linkervleugelverdediger",
			squad.CB: "centrale verdediger", squad.DM: "verdedigende middenvelder,controlerende middenvelder",
			squad.CM: "centrale middenvelder", squad.AM: "aanvallende middenvelder", squad.RM: "rechter middenvelder,rechtermiddenvelder,rechtshalf",
			squad.LM: "linker middenvelder,linkermiddenvelder,linkshalf", squad.RW: "rechtsbuiten,rechtervleugelspeler",
			squad.LW: "linksbuiten,linkervleugelspeler", squad.ST: "centrumspits,midvoor,spits,centrale aanvaller",
		}).second("schaduwspits"),
	}
})

// agreed are the words of languages that are those of no other position in another one of
// them.
func agreed(languages []vocabulary) vocabulary {
	all, unlike := make(vocabulary), make(map[string]bool)
	for _, language := range languages {
		for word, p := range language {
			if before, ok := all[word]; ok && !slices.Equal(before.home, p.home) {
				unlike[word] = true
			}
			all[word] = p
		}
	}
	maps.DeleteFunc(all, func(word string, _ places) bool { return unlike[word] })
	return all
}

// common are the words on which all languages agree that have them, and which are no words
// for anything else.
var common = sync.OnceValue(func() vocabulary {
	all := agreed(languages())
	maps.DeleteFunc(all, func(word string, _ places) bool {
		_, isGroup := groups()[word]
		return isGroup || slices.Contains(benches, word)
	})
	return all
})

// of is the vocabulary with that of the language that knows more of the words of some
// cells than it does, if one does, and with what all languages have in common.
func (v vocabulary) of(cells []string) vocabulary {
	words := make(map[string]bool)
	for _, cell := range cells {
		for _, word := range splitPositions(cell) {
			words[headingOf(word[strings.LastIndex(word, " - ")+1:])] = true
		}
	}
	known := func(in vocabulary) int {
		n := 0
		for word := range words {
			if _, ok := in[word]; ok {
				n++
			}
		}
		return n
	}
	var best []vocabulary // those that know as many
	most := known(v)
	for _, language := range languages() {
		switch n := known(language); {
		case n > most:
			best, most = []vocabulary{language}, n
		case n == most && best != nil:
			best = append(best, language)
		}
	}
	return agreed(best).with(v).with(common())
}

// groups are the words for a line of the team, with what they are in English.
var groups = sync.OnceValue(func() map[string]group {
	all := make(map[string]group)
	for g, words := range map[group]string{
		"defender": "df,def,d,defender,defence,defense,abwehr,abwehrspieler,verteidiger,défenseur,défense,defensa,defensor,difensore," +
			"difesa,defesa,verdediger,defans,obrońca",
		"midfielder": "mf,mid,m,midfield,midfielder,mittelfeld,mittelfeldspieler,milieu,milieu de terrain,centrocampista," +
			"centrocampo,mediocampista,mediocampo,medio,médio,meia,meio campista,volante,middenvelder,orta saha,pomocnik,med",
		"forward": "fw,f,a,att,fwd,attack,attacker,forward,sturm,angriff,angreifer,attaquant,attaque,delantero,delantera,del,atacante," +
			"attaccante,attacco,avançado,aanvaller,forvet,napastnik",
		"winger":    "winger,wide midfielder,flügel,flügelspieler,flügelstürmer,ailier,extremo,ala,ponta,kanat,skrzydłowy,vleugelspeler",
		"full-back": "fullback,außenverteidiger,latéral,arrière latéral,lateral,terzino,bek,boczny obrońca,vleugelverdediger",
		"wing-back": "wingback,wb,piston,carrilero,wahadłowy",
	} {
		for word := range strings.SplitSeq(words, ",") {
			all[headingOf(word)] = g
		}
	}
	return all
})
