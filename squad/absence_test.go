package squad_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
)

func TestAbsenceIn(t *testing.T) {
	for want, list := range map[string]string{
		"suspension": `suspension; Suspended; red card; second yellow card; Gelbsperre; Rotsperre; gesperrt; Gelb-rote Karte;
			sanción; tarjeta roja; suspendu; squalifica; squalificato; suspenso; geschorst; schorsing; cezalı; zawieszenie; avstängd;
			utestengt; doping ban`,
		"international": `international duty; Asian Cup; Africa Cup of Nations; AFCON; with the national team; Nationalmannschaft;
			Länderspiele; Afrika-Cup; selección; Copa América; équipe nationale; Coupe d'Afrique; nazionale; seleção; Milli Takım;
			reprezentacja; landslaget; landsholdet`,
		"leave": `maternity; maternity leave; paternity leave; parental leave; pregnancy; personal reasons; compassionate leave;
			Mutterschutz; Elternzeit; private Gründe; maternidad; motivos personales; congé maternité; maternità; licença;
			zwangerschap; özel nedenler; urlop macierzyński; föräldraledig; barsel`,
		"other": "quarantine; Quarantäne; cuarentena; not eligible",
		"":      "knee; Band; bandage; cant; leaves; permission to train",
	} {
		for phrase := range strings.SplitSeq(list, ";") {
			phrase = strings.TrimSpace(phrase)
			kind, found := squad.AbsenceIn(phrase)
			if found != (want != "") || found && kind.String() != want {
				t.Errorf("%s is of the kind %q (%t), want %q", phrase, kind, found, want)
			}
		}
	}
}

// No word of an absence is one of an injury: an injury is what it is, whoever tells of it.
func TestAbsencesAreNoKindsOfInjury(t *testing.T) {
	l := shipped(t)
	for _, phrase := range []string{"suspension", "red card", "international duty", "Asian Cup", "maternity leave", "Elternzeit", "quarantine"} {
		if kind, known := l.Of(phrase); known {
			t.Errorf("%s is of the kind %q", phrase, kind.Kind)
		}
	}
}

func TestParseAbsenceKind(t *testing.T) {
	for _, name := range squad.AbsenceKindNames() {
		expect.Equal(t, name, expect.Must(squad.ParseAbsenceKind(name)).String(), name)
	}
	for text, want := range map[string]string{
		"supension": `unknown reason for an absence "supension": did you mean "suspension"?`,
		"Asian Cup": `unknown reason for an absence "Asian Cup": did you mean "international"?`,
		"holiday":   `unknown reason for an absence "holiday": use one of other, suspension, international, leave`,
	} {
		_, err := squad.ParseAbsenceKind(text)
		expect.Error(t, text, err, want)
	}
}
