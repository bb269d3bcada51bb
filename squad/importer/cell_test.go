package importer

import (
	"errors"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
)

func TestDate(t *testing.T) {
	tests := []struct {
		text  string
		order order
		want  string // "" if it is an error
	}{
		{"2026", unknownOrder, "2026"},
		{"2026.0", unknownOrder, "2026"},
		{"2026-06", unknownOrder, "2026-06"},
		{"2026-06-30", unknownOrder, "2026-06-30"},
		{"2026-06-30 00:00:00", unknownOrder, "2026-06-30"},
		{"2026-06-30T00:00:00Z", unknownOrder, "2026-06-30"},
		{"2026/6/3", unknownOrder, "2026-06-03"},
		{"1994/06/24", unknownOrder, "1994-06-24"},
		{"30/06/2026", unknownOrder, "2026-06-30"},
		{"30/6/2026", unknownOrder, "2026-06-30"},
		{"6/30/2031", unknownOrder, "2031-06-30"},
		{"12/20/1998 12:00:00 AM", unknownOrder, "1998-12-20"},
		{"1/7/2000 12:00:00 AM", unknownOrder, "2000-01-07"},
		{"30.06.2026", unknownOrder, "2026-06-30"},
		{"05.06.2026", monthFirst, "2026-06-05"},
		{"5/6/2026", dayFirst, "2026-06-05"},
		{"5/6/2026", monthFirst, "2026-05-06"},
		{"5/6/2026", unknownOrder, "2026"},
		{"5/6/2026", mixedOrder, "2026"},
		{"7/7/2026", unknownOrder, "2026-07-07"},
		{"6/28/91", unknownOrder, "1991-06-28"},
		{"8/30/15", unknownOrder, "2015-08-30"},
		{"Jun 30, 2026", unknownOrder, "2026-06-30"},
		{"June 30th, 2026", unknownOrder, "2026-06-30"},
		{"30 juin 2027", unknownOrder, "2027-06-30"},
		{"1 juil. 2027", unknownOrder, "2027-07-01"},
		{"30 Haz 2025", unknownOrder, "2025-06-30"},
		{"20 Oca 2026", unknownOrder, "2026-01-20"},
		{"18 Jun 2007", unknownOrder, "2007-06-18"},
		{"1. März 2026", unknownOrder, "2026-03-01"},
		{"30 de junio de 2026", unknownOrder, "2026-06-30"},
		{"17/12/1996 (26 years old)", unknownOrder, "1996-12-17"},
		{"35238", unknownOrder, "1996-06-22"},
		{"46568", unknownOrder, "2027-06-30"},
		{"46568.5", unknownOrder, "2027-06-30"},
		{"30-Jun-27", unknownOrder, "2027-06-30"},
		{"30-Jun-2027", unknownOrder, "2027-06-30"},
		{"12-Jan-00", unknownOrder, "2000-01-12"},
		{"12-Jan-99", unknownOrder, "1999-01-12"},
		{"30/Jun/2027", unknownOrder, "2027-06-30"},
		{"30Jun2027", unknownOrder, ""},
		{"30-juin-27", unknownOrder, "2027-06-30"},
		{"30th of June 2027", unknownOrder, "2027-06-30"},
		{"30.Jun.2027", unknownOrder, "2027-06-30"},
		{"1er juillet 2027", unknownOrder, "2027-07-01"},
		{"30 czerwca 2027", unknownOrder, "2027-06-30"},
		{"31 Mayıs 2027", unknownOrder, "2027-05-31"},
		{"31 мая 2027", unknownOrder, "2027-05-31"},
		{"1 desember 2027", unknownOrder, "2027-12-01"},
		{"Wednesday, June 30, 2027", unknownOrder, "2027-06-30"},
		{"Mittwoch, 30. Juni 2027", unknownOrder, "2027-06-30"},
		{"mercredi 30 juin 2027", unknownOrder, "2027-06-30"},
		{"quarta-feira, 30 de junho de 2027", unknownOrder, "2027-06-30"},
		{"Jan 12, 2000 (26)", unknownOrder, "2000-01-12"},
		{"Dec 2027", unknownOrder, "2027-12"},
		{"December, 2027", unknownOrder, "2027-12"},
		{"Jun. 2027", unknownOrder, "2027-06"},
		{"Jun-27", unknownOrder, "2027-06"},
		{"Jun '27", unknownOrder, "2027-06"},
		{"junio de 2027", unknownOrder, "2027-06"},
		{"06/2027", unknownOrder, "2027-06"},
		{"6.2027", unknownOrder, "2027-06"},
		{"20270630", unknownOrder, "2027-06-30"},
		{"27-Jun", unknownOrder, ""}, // no year
		{"Jun 27", unknownOrder, ""}, // a day or a year
		{"06/27", unknownOrder, ""},  // a day or a year
		{"13/2027", unknownOrder, ""},
		{"Summer 2027", unknownOrder, ""},
		{"Foo-27", unknownOrder, ""},
		{"30-Foo-27", unknownOrder, ""},
		{"31-Jun-27", unknownOrder, ""},
		{"30 Foo 2026", unknownOrder, ""},
		{"31/06/2026", unknownOrder, ""},
		{"13/13/2026", unknownOrder, ""},
		{"2026-13-01", unknownOrder, ""},
		{"99999999", unknownOrder, ""},
		{"9999", unknownOrder, ""},
		{"soon", unknownOrder, ""},
		{"1/2", unknownOrder, ""},
	}
	for _, test := range tests {
		got, err := calendar{order: test.order, pivot: 2034}.date(test.text)
		switch {
		case err != nil && !errors.Is(err, errAmbiguous):
			if test.want != "" {
				t.Errorf("%s: %v, want %s", test.text, err, test.want)
			}
		case got.String() != test.want:
			t.Errorf("%s: got %s, want %q", test.text, got, test.want)
		}
	}
}

func TestDateInName(t *testing.T) {
	for name, want := range map[string]string{
		"squad_2026-03-11.csv": "2026-03-11", "in/20260311/squad.csv": "unknown", "squad-20260311.csv": "2026-03-11",
		"WONDERKIDS_28_09_2025.csv":  "2025-09-28",
		"premier_league_2025-26.csv": "unknown", "players_2025.csv": "unknown", "male_players_v120260311.csv": "unknown", "": "unknown",
		"2026.03.11": "2026-03-11",
	} {
		if got := dateInName(name).String(); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
}

func TestSeasonInName(t *testing.T) {
	for name, want := range map[string]string{
		"premier_league_2025-26.csv": "2026-06-30", "in/2025_2026.csv": "2026-06-30", "pl-202526.csv": "2026-06-30",
		"a1999/2019-20.csv": "2020-06-30",
		"2025-26/squad.csv": "unknown", "squad_2025-10.csv": "unknown", "squad-20252611.csv": "unknown", "players_2025.csv": "unknown",
		"": "unknown",
	} {
		if got := seasonInName(name).String(); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
}

func TestAmount(t *testing.T) {
	tests := []struct{ text, want, currency string }{
		{"4.5m", "4.5m", ""},
		{"2.01m", "2.01m", ""},
		{"€1.2bn", "1200m", "EUR"},
		{"1.250.000 €", "1.25m", "EUR"},
		{"£4.5M-£6M", "5.25m", "GBP"},
		{"10-15m", "12.5m", ""},
		{"€10m to €15m", "12.5m", "EUR"},
		{"€140K – €1.4M", "770k", "EUR"},
		{"EUR 4.5m", "4.5m", "EUR"},
		{"4.5m eur", "4.5m", "EUR"},
		{"12,5 mln zł", "12.5m", "PLN"},
		{"R$ 4,5 mi", "4.5m", "BRL"},
		{"900 Tsd. €", "900k", "EUR"},
		{"900 bin €", "900k", "EUR"},
		{"€1,250k", "1.25m", "EUR"},
		{"€500", "500", "EUR"},
		{"4.5", "", ""},
		{"12,5", "", ""},
		{"€4.5", "", "EUR"},
		{"12", "", ""},
		{"0.125", "", ""},
		{"1-2-3", "", ""},
		{"500 000 kr", "", ""},
		{"500 000 NOK", "500k", "NOK"},
		{"174500000", "174.5m", ""},
		{"54000000.0", "54m", ""},
		{"€115.5M", "115.5m", "EUR"},
		{"€440K", "440k", "EUR"},
		{"€300k", "300k", "EUR"},
		{"€500Th.", "500k", "EUR"},
		{"200,00 mio. €", "200m", "EUR"},
		{"1,5 Mio. €", "1.5m", "EUR"},
		{"€ 59.913", "59913", "EUR"},
		{"€ 1.980.000", "1.98m", "EUR"},
		{"$6,939,511", "6939511", "USD"},
		{"£91M - £109M", "100m", "GBP"},
		{"€140K - €1.4M", "770k", "EUR"},
		{"1.234,50", "1234", ""},
		{"1,234.50", "1234", ""},
		{"+€5.90m", "5.9m", "EUR"},
		{"€0", "unknown", "EUR"},
		{"0", "unknown", ""},
		{"Not for Sale", "unknown", ""},
		{"-", "unknown", ""},
		{"€-72.30m", "", "EUR"},
		{"99999999999999", "", ""},
		{"much", "", ""},
		{"1x", "", ""},
	}
	for _, test := range tests {
		got, currency, err := scale{}.amount(test.text)
		switch {
		case err != nil:
			if test.want != "" {
				t.Errorf("%s: %v, want %s", test.text, err, test.want)
			}
		case got.String() != test.want || currency != test.currency:
			t.Errorf("%s: got %s %s, want %s %s", test.text, got, currency, test.want, test.currency)
		}
	}
}

func TestMoneyHeading(t *testing.T) {
	tests := []struct{ heading, cell, bare, want, currency string }{
		{"Value (€m)", "4.5", "value", "4.5m", "EUR"},
		{"Value (€m)", "12", "value", "12m", "EUR"},
		{"Value (€m)", "12,5", "value", "12.5m", "EUR"},
		{"Value (€m)", "0.8", "value", "800k", "EUR"},
		{"Value (€m)", "800k", "value", "800k", "EUR"},
		{"Value (€m)", "£2m", "value", "2m", "GBP"},
		{"Value (€m)", "4.500", "value", "4.5m", "EUR"},
		{"Value (€k)", "4.500", "value", "4.5m", "EUR"},
		{"Value (€m)", "10-15", "value", "12.5m", "EUR"},
		{"Value (€m)", "500k - 1.5m", "value", "1m", "EUR"},
		{"Value (€m)", "500 - 900k", "value", "700k", "EUR"},
		{"Valor (R$ mi)", "4,5", "valor", "4.5m", "BRL"},
		{"Value (€k)", "850", "value", "850k", "EUR"},
		{"Value £000", "850", "value", "850k", "GBP"},
		{"Value (€m)", "4500000", "value", "", "EUR"}, // more than anybody can cost
		{"market_value_in_million_eur", "4.5", "market value", "4.5m", "EUR"},
		{"Market value in millions", "4.5", "market value", "4.5m", ""},
		{"Marktwert (Mio. €)", "4,5", "marktwert", "4.5m", "EUR"},
		{"Valeur (M€)", "4,5", "valeur", "4.5m", "EUR"},
		{"Wartość (mln zł)", "4,5", "wartość", "4.5m", "PLN"},
		{"Piyasa değeri (mil. €)", "4,5", "piyasa değeri", "4.5m", "EUR"},
		{"market_value_in_eur", "4500000", "market value", "4.5m", "EUR"},
		{"market_value_in_eur", "4.5", "market value", "", "EUR"},
		{"Value (SEK)", "500 000 kr", "value", "500k", "SEK"},
		{"€m", "4.5", "", "", ""},
	}
	for _, test := range tests {
		bare, s := moneyHeading(test.heading)
		got, currency, err := s.amount(test.cell)
		if err != nil {
			got, currency = squad.Money{}, test.currency
		}
		want := test.want
		if want == "" {
			want = "unknown"
		}
		if bare != test.bare || got.String() != want || currency != test.currency {
			t.Errorf("%s under %s: got %s %s %q (%v), want %s %s %q",
				test.cell, test.heading, got, currency, bare, err, want, test.currency, test.bare)
		}
	}
	for _, test := range []struct{ cell, beside, want string }{
		{"900 mil €", "25,00 mill. €", "900k"}, // Spanish
		{"900 mil €", "25,00 M €", "900k"},     // Portuguese
		{"75 mil €", "900 mil €", "75k"},
		{"25,00 mil. €", "900 bin €", "25m"}, // Turkish
		{"25 mil", "4 mil", "25m"},
	} {
		if got, _, err := scaleOf("Value", []string{test.cell, test.beside}).amount(test.cell); got.String() != test.want {
			t.Errorf("%s beside %s: got %s (%v), want %s", test.cell, test.beside, got, err, test.want)
		}
	}
}

func TestOrderInHeading(t *testing.T) {
	for heading, want := range map[string]order{
		"DOB (dd/mm/yyyy)": dayFirst, "DOB (mm/dd/yyyy)": monthFirst, "born (d.m.yy)": dayFirst, "né le (jj/mm/aaaa)": dayFirst,
		"DOB": unknownOrder, "yyyy-mm-dd": unknownOrder, "": unknownOrder,
	} {
		if got := orderInHeading(heading); got != want {
			t.Errorf("%s: got %d, want %d", heading, got, want)
		}
	}
}

func TestPositions(t *testing.T) {
	tests := []struct {
		words            vocabulary
		cell, home, also string
		group            group
		unknown          int
	}{
		{gameCodes(), "CDM, CM, LB, CB", "DM", "CB LB CM", "", 0},
		{gameCodes(), "CF, ST", "ST", "AM", "", 0},
		{gameCodes(), "SĞB", "RB", "", "", 0},
		{gameCodes(), "SUB", "", "", "", 0},
		{gameCodes(), "RES,LCB,RCB", "CB", "", "", 0},
		{prose(), "Centre-Back", "CB", "", "", 0},
		{prose(), "Attack - Second Striker", "ST", "AM", "", 0},
		{prose(), "Milieu - Milieu défensif", "DM", "", "", 0},
		{prose(), "Right-Back, Central Midfield", "RB", "CM", "", 0},
		{prose(), "Defender", "", "", "defender", 0},
		{prose(), "Missing", "", "", "", 0},
		{prose(), "Waterboy", "", "", "", 1},
		{prose(), "Waterboy, Centre-Back", "", "CB", "", 1},
		{prose(), "Centre-Back, Waterboy, Right-Back", "CB", "RB", "", 1},
		{prose(), "Abwehr, IV", "CB", "", "defender", 0},
		{plainCodes().with(prose()).with(gameCodes()), "RB CB", "RB", "CB", "", 0},
		{plainCodes().with(prose()).with(gameCodes()), "Right-Back & Left-Back", "RB", "LB", "", 0},
		{plainCodes().with(prose()).with(gameCodes()), "Right Centre-Back", "CB", "", "", 0},
		{plainCodes().with(prose()).with(gameCodes()), "Lateral", "", "", "full-back", 0},
		{plainCodes().with(prose()).with(gameCodes()), "centre back / DM", "CB", "DM", "", 0},
		{plainCodes().with(prose()).with(gameCodes()), "G", "GK", "", "", 0},
		{plainCodes().with(prose()).with(gameCodes()), "MF", "", "", "midfielder", 0},
	}
	german := map[string]string{
		"TW": "GK", "IV": "CB", "LV": "LB", "RV": "RB", "LM": "LM", "RM": "RM", "ZDM": "DM", "ZM": "CM", "ZOM": "AM", "LA": "LW",
		"RA": "RW", "MS": "ST", "ST": "ST",
		"Torhüter": "GK", "Innenverteidiger": "CB", "Linksverteidiger": "LB", "Rechtsaußen": "RW", "Stürmer": "ST",
	}
	for word, home := range german {
		words := plainCodes().with(prose()).with(gameCodes())
		check(t, word, words.positions(word), home, "", "", 0)
	}
	for _, test := range tests {
		check(t, test.cell, test.words.positions(test.cell), test.home, test.also, test.group, test.unknown)
	}
}

// Words of the usual languages, in columns that show of which one they are.
func TestLanguages(t *testing.T) {
	const inOrder = "GK RB CB LB DM CM AM RM LM RW LW ST"
	for language, words := range map[string]string{
		"Spanish words": "Portero,Lateral derecho,Defensa central,Lateral izquierdo,Pivote,Mediocentro,Mediocentro ofensivo," +
			"Interior derecho,Interior izquierdo,Extremo derecho,Extremo izquierdo,Delantero centro",
		"Spanish codes": "POR,LD,DFC,LI,MCD,MC,MCO,MD,MI,ED,EI,DC",
		"French words": "Gardien de but,Arrière droit,Défenseur central,Arrière gauche,Milieu défensif,Milieu central,Milieu offensif," +
			"Milieu droit,Milieu gauche,Ailier droit,Ailier gauche,Avant-centre",
		"French codes": "GB,DD,DC,DG,MDC,MC,MOC,MD,MG,AD,AG,BU",
		"Italian words": "Portiere,Terzino destro,Difensore centrale,Terzino sinistro,Mediano,Centrale,Trequartista,Esterno destro," +
			"Esterno sinistro,Ala destra,Ala sinistra,Punta centrale",
		"Italian codes": "POR,TD,DC,TS,CDC,CC,COC,ED,ES,AD,AS,ATT",
		"Portuguese words": "Guarda-redes,Lateral direito,Defesa central,Lateral esquerdo,Médio defensivo,Médio centro,Médio ofensivo," +
			"Médio direito,Médio esquerdo,Extremo direito,Extremo esquerdo,Ponta de lança",
		"Brazilian words": "Goleiro,Lateral direito,Zagueiro,Lateral esquerdo,Volante,Meia central,Meia ofensivo,Meia direita," +
			"Meia esquerda,Ponta direita,Ponta esquerda,Centroavante",
		"Portuguese codes": "GR,DD,DC,DE,MDC,MC,MCO,MD,ME,ED,EE,PL",
		"German words": "Torwart,Rechter Verteidiger,Innenverteidiger,Linker Verteidiger,Defensives Mittelfeld,Zentrales Mittelfeld," +
			"Offensives Mittelfeld,Rechtes Mittelfeld,Linkes Mittelfeld,Rechtsaußen,Linksaußen,Mittelstürmer",
		"German codes": "TW,RV,IV,LV,ZDM,ZM,ZOM,RM,LM,RA,LA,MS",
		"Turkish words": "Kaleci,Sağ Bek,Stoper,Sol Bek,Ön Libero,Merkez Orta Saha,On Numara,Sağ Orta Saha,Sol Orta Saha,Sağ Kanat," +
			"Sol Kanat,Santrafor",
		"Turkish codes": "KL,SĞB,STP,SLB,MDO,MO,MOO,SĞO,SLO,SĞK,SLK,SNT",
		"Polish words": "Bramkarz,Prawy obrońca,Środkowy obrońca,Lewy obrońca,Defensywny pomocnik,Środkowy pomocnik,Ofensywny pomocnik," +
			"Prawy pomocnik,Lewy pomocnik,Prawy napastnik,Lewy napastnik,Środkowy napastnik",
		"Polish codes": "BR,PO,ŚO,LO,ŚPD,ŚP,ŚPO,PP,LP,PS,LS,ŚN",
		"Dutch words": "Keeper,Rechtsback,Centrale verdediger,Linksback,Verdedigende middenvelder,Centrale middenvelder," +
			"Aanvallende middenvelder,Rechtermiddenvelder,Linkermiddenvelder,Rechtsbuiten,Linksbuiten,Centrumspits",
		"English words": "Goalkeeper,Right-Back,Centre-Back,Left-Back,Defensive Midfield,Central Midfield,Attacking Midfield," +
			"Right Midfield,Left Midfield,Right Winger,Left Winger,Centre-Forward",
		"English codes": "GK,RB,CB,LB,CDM,CM,CAM,RM,LM,RW,LW,ST",
		"slots":         "GK,DR,DC,DL,DMC,MC,AMC,MR,ML,AMR,AML,STC",
	} {
		cells := strings.Split(words, ",")
		v := plainCodes().with(prose()).with(gameCodes()).of(cells)
		for i, home := range strings.Fields(inOrder) {
			check(t, language+": "+cells[i], v.positions(cells[i]), home, "", "", 0)
		}
	}
	// A code that languages read in different ways stays what it is without others.
	alone := plainCodes().with(prose()).with(gameCodes()).of([]string{"DC", "ED"})
	check(t, "DC alone", alone.positions("DC"), "CB", "", "", 0)
	check(t, "ED alone", alone.positions("ED"), "", "", "", 1)
}

func TestLinePositions(t *testing.T) {
	tests := []struct {
		cell, home string
		group      group
		unknown    int
	}{
		{"GK", "GK", "", 0},
		{"D/WB (RL), M (C)", "RB RWB LB LWB CM", "", 0},
		{"D (RL), WB/AM (L)", "RB LB LWB LW", "", 0},
		{"DM, M/AM (C)", "DM CM AM", "", 0},
		{"AM (RL), ST (RL)", "RW LW ST", "", 0},
		{"D/WB/M/AM (L)", "LB LWB LM LW", "", 0},
		{"D/M (C)", "CB CM", "", 0},
		{"D/WB RL", "RB RWB LB LWB", "", 0},
		{"DM/M/AM C", "DM CM AM", "", 0},
		{"GK ", "GK", "", 0},
		{"AM/ST L", "LW ST", "", 0},
		{"O/WO/P/OP (P)", "RB RWB RM RW", "", 0},
		{"N (Ś)", "ST", "", 0},
		{"P (L)", "LM", "", 0},
		{"BR", "GK", "", 0},
		{"D", "", "defender", 0},
		{"M", "", "midfielder", 0},
		{"XY (C)", "", "", 1},
		{"D (Q)", "", "", 1},
		{"S12", "", "", 1},
		{"-", "", "", 1},
		{"", "", "", 0},
	}
	for _, test := range tests {
		check(t, test.cell, linePositions(test.cell), test.home, "", test.group, test.unknown)
	}
}

func check(t *testing.T, cell string, got found, home, also string, g group, unknown int) {
	t.Helper()
	if squad.SetOf(got.home...).Join(" ") != home || squad.SetOf(got.also...).Join(" ") != also || got.group != g ||
		len(got.unknown) != unknown {
		t.Errorf("%q: at home %v, also %v, group %q, unknown %q; want %s, %s, %q, %d", cell, got.home, got.also, got.group, got.unknown,
			home, also, g, unknown)
	}
}
