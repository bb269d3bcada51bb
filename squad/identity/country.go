package identity

import (
	"strings"
	"sync"

	"github.com/depth-football/depth/squad/names"
)

// SameCountry reports whether two names can be those of one country: they are, or one is
// not known.
func SameCountry(a, b string) bool {
	return a == "" || b == "" || names.Fold(CountryName(a)) == names.Fold(CountryName(b))
}

// CountryName is the usual name of a country that a source calls by another one, by
// FIFA's or ISO's letters, or by what its people or leagues are called: "South Korea" for
// Korea Republic, KOR, kr and Korean. Of a country that is not known it is the name itself.
func CountryName(name string) string {
	if usual, ok := countryNames()[names.Fold(name)]; ok {
		return usual
	}
	return name
}

var countryNames = sync.OnceValue(func() map[string]string {
	usual := make(map[string]string)
	for line := range strings.Lines(countries) {
		all := strings.Split(strings.TrimSpace(line), "; ")
		for _, name := range all {
			usual[names.Fold(name)] = all[0]
		}
	}
	return usual
})

// countries are those that have a league of their own here, and those that sources call
// differently: the usual name, FIFA's letters, ISO's, and others.
const countries = `Argentina; ARG; AR; Argentine; Argentinian
Australia; AUS; AU; Australian
Austria; AUT; AT; Austrian
Azerbaijan; AZE; AZ; Azerbaijani
Belgium; BEL; BE; Belgian
Bolivia; BOL; BO; Bolivian
Bosnia and Herzegovina; BIH; BA; Bosnia-Herzegovina; Bosnia; Bosnian
Brazil; BRA; BR; Brazilian; Brasil
Canada; CAN; CA; Canadian
Cape Verde; CPV; CV; Cabo Verde
Chile; CHI; CL; Chilean; Chilian
China; CHN; CN; China PR; Chinese
Colombia; COL; CO; Colombian
Croatia; CRO; HR; Croatian
Curaçao; CUW; CW
Cyprus; CYP; CY; Cypriot
Czechia; CZE; CZ; Czech Republic; Czech
Denmark; DEN; DK; Danish
DR Congo; COD; CD; Congo DR
Ecuador; ECU; EC; Ecuadorian
England; ENG; English
Finland; FIN; FI; Finnish
France; FRA; FR; French
Gambia; GAM; GM; The Gambia
Germany; GER; DE; DEU; German; Deutschland
Greece; GRE; GR; Greek
Hungary; HUN; HU; Hungarian
India; IND; IN; Indian
Ireland; IRL; IE; Republic of Ireland; Rep. of Ireland; Rep. Ireland; Irish
Italy; ITA; IT; Italian; Italia
Ivory Coast; CIV; CI; Côte d'Ivoire
Japan; JPN; JP; Japanese
Liechtenstein; LIE; LI
Mexico; MEX; MX; Mexican
Monaco; MON; MC
Netherlands; NED; NL; Holland; Dutch
New Zealand; NZL; NZ
North Macedonia; MKD; MK; Macedonia
Northern Ireland; NIR; Northern Irish
Norway; NOR; NO; Norwegian
Paraguay; PAR; PY; Paraguayan
Peru; PER; PE; Peruvian
Poland; POL; PL; Polish
Portugal; POR; PT; Portuguese
Romania; ROU; RO; Romanian
Russia; RUS; RU; Russian; Russian Federation
Saudi Arabia; KSA; SA; Saudi; Saudi Arabian
Scotland; SCO; Scottish
Serbia; SRB; RS; Serbian
South Korea; KOR; KR; Korea Republic; Korea South; Korea, South; Republic of Korea; Korea; Korean
Spain; ESP; ES; Spanish; España
Sweden; SWE; SE; Swedish
Switzerland; SUI; CH; Swiss
Türkiye; TUR; TR; Turkey; Turkish
Ukraine; UKR; UA; Ukrainian
United Arab Emirates; UAE; AE; Emirati
United States; USA; US; American; United States of America
Uruguay; URU; UY; Uruguayan
Venezuela; VEN; VE; Venezuelan
Wales; WAL; Welsh
`
