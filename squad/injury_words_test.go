package squad_test

import (
	"os"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

func shipped(t testing.TB) *squad.Layoffs {
	t.Helper()
	return expect.Must(squadfile.ReadLayoffs("injuries.yaml", strings.NewReader(string(expect.Must(os.ReadFile("../data/injuries.yaml"))))))
}

// What the press of several languages writes, and what Transfermarkt calls injuries, with the
// kind that each means; "" is a kind that is not known.
var pressWords = map[string]string{
	"anterior cruciate ligament": `cruciate ligament tear; torn ACL; ruptured anterior cruciate ligament; ACL; knee (ACL);
		cruciate ligament injury; Kreuzbandriss; Riss des vorderen Kreuzbandes; vorderes Kreuzband; Kreuzbandverletzung; VKB-Ruptur;
		rottura del crociato; lesione del legamento crociato anteriore; rottura del legamento crociato; rotura de ligamento cruzado;
		rotura del cruzado anterior; LCA; rotura do ligamento cruzado; rutura do ligamento cruzado anterior; lesão no LCA;
		rupture des ligaments croisés; ligaments croisés; rupture du ligament croisé antérieur; kruisbandblessure;
		gescheurde kruisband; afgescheurde voorste kruisband; ön çapraz bağ kopması; çapraz bağ yırtığı;
		zerwanie więzadła krzyżowego; zerwane więzadła krzyżowe; korsbåndsskade; korsbandsskada; avslitet korsband;
		røket korsbånd; fremre korsbånd`,
	"other cruciate ligament": `posterior cruciate ligament; PCL tear; cruciate ligament strain;
		Partial damage to the cruciate ligament; hinterer Kreuzbandriss; Riss des hinteren Kreuzbandes; Kreuzbandzerrung;
		Anriss des Kreuzbandes; Kreuzband-Anriss; ligamento cruzado posterior; rupture du ligament croisé postérieur;
		legamento crociato posteriore; achterste kruisband; arka çapraz bağ yırtığı; zerwanie więzadła krzyżowego tylnego;
		bakre korsbandet`,
	"Achilles tendon": `Achilles tendon rupture; Achillessehnenriss; Probleme an der Achillessehne; rotura del tendón de Aquiles;
		tendón de Aquiles; rupture du tendon d'Achille; tendine d'Achille; rottura del tendine d'Achille; tendão de Aquiles;
		achillespees; achillespeesblessure; aşil tendonu; zerwanie ścięgna Achillesa; hälsenan; hälseneskada; hælsenen;
		akillesseneskade; avsliten hälsena`,
	"groin or adductor": `groin strain; Adductor problems; pubic bone inflammation; osteitis pubis; schaambeenblessure; sports hernia; Leistenbruch;
		Leistenprobleme; Schambeinentzündung; Adduktorenverletzung; Adduktorenabriss; lesión en el aductor; pubalgia; pubalgie;
		adducteurs; lésion à l'aine; lesione all'adduttore; inguine; lesão no adutor; virilha; liesblessure; lies;
		kasık sakatlığı; kasık; adduktör; uraz pachwiny; przywodziciel; ljumskskada; lyskeskade; lyskestrekk`,
	"fracture": `broken leg; broken foot; edema óseo; revbensbrott; fractura nasal; broken collarbone; metatarsal fracture; stress fracture; bone bruise;
		ankle and fibula fracture; Mittelfußbruch; Schienbeinbruch; Wadenbeinbruch; Rippenbruch; Fraktur; Ermüdungsbruch im Fuß;
		Knochenödem; fractura de tibia y peroné; fractura por estrés; fisura en el peroné; fracture du péroné; fissure du tibia;
		frattura del perone; microfrattura; frattura da stress; fratura na perna; fratura por stress; gebroken voet; beenbreuk;
		middenvoetsbeentje gebroken; ayak kırığı; tarak kemiği kırığı; złamanie nogi; pęknięcie kości; benbrott;
		brutet ben; beinbrudd; brukket ankel; brækket; brud på foden`,
	"hamstring or thigh": `hamstring strain; biceps femoris; baglår; quadriceps; Thigh problems; torn muscle fibre (thigh);
		Oberschenkelverletzung; Muskelfaserriss im Oberschenkel; Sehnenriss im Oberschenkel; Oberschenkelprobleme;
		Muskelbündelriss Oberschenkel; lesión en los isquiotibiales; rotura del bíceps femoral; recto femoral; cuádriceps;
		lésion aux ischio-jambiers; cuisse; lésion musculaire à la cuisse; lesione al bicipite femorale; flessori;
		lesione di secondo grado al retto femorale; coscia; lesão na coxa; lesão no bíceps femoral; posterior da coxa;
		hamstringblessure; bovenbeenblessure; arka adale sakatlığı; arka adale; üst adale; naderwanie mięśnia dwugłowego;
		uraz uda; mięsień czworogłowy; baksida lår; lårskada; lårskade; baglårsskade; strekk i baksiden av låret;
		forsiden av låret`,
	"calf": `calf strain; left soleus (calf); gastrocnemius; Wadenprobleme; Wadenverletzung; Muskelfaserriss in der Wade;
		Muskelverletzung Wade; lesión en el gemelo; sóleo; gemelo interno; blessure au mollet; mollet; soléaire;
		lesione al polpaccio; soleo; lesão na panturrilha; gémeo; kuitblessure; kuit; baldır; baldır kası zorlanması;
		uraz łydki; łydka; vadskada; vaden; leggskade; lægskade`,
	"ankle": `ankle sprain; syndesmosis ligament tear; torn ankle ligament; Syndesmosebandriss; Teilriss des Syndesmosebandes;
		Bänderriss im Sprunggelenk; Sprunggelenksverletzung; Knöchelverletzung; Fußgelenk; Innenbandanriss Sprunggelenk;
		esguince de tobillo; tobillo; entorse de la cheville; cheville; distorsione alla caviglia; caviglia; entorse no tornozelo;
		tornozelo; enkelblessure; enkelbanden; ayak bileği; ayak bileğinde burkulma; skręcenie kostki; staw skokowy; kostka;
		fotledsskada; stukad fotled; ankelskade`,
	"knee": `knee sprain; left medial meniscus (knee); Meniscus injury; medial collateral ligament; MCL; Patellar tendon problems;
		Knieverletzung; Meniskusriss; Außenmeniskusriss; Innenbandriss; Kapselverletzung im Knie; Patellasehnenriss;
		rotura de menisco; rodilla; esguince de rodilla; ligamento lateral interno de la rodilla; tendón rotuliano;
		blessure au genou; ménisque; entorse du genou; lésion du ligament latéral interne; lesione al menisco; ginocchio;
		collaterale mediale; trauma distorsivo al ginocchio; lesão no joelho; menisco; knieblessure; meniscus; binnenband;
		diz sakatlığı; menisküs yırtığı; iç yan bağ; uraz kolana; łąkotka; więzadło poboczne; knäskada; knä; menisken;
		kneskade; kne; knæskade`,
	"shoulder or arm": `dislocated shoulder; collarbone; wrist injury; finger; Schulterverletzung; Schultereckgelenksprengung;
		Handgelenk; Schlüsselbein; luxación de hombro; hombro; muñeca; épaule; luxation de l'épaule; clavicule; spalla;
		lussazione della spalla; polso; ombro; clavícula; schouderblessure; schouder uit de kom; omuz çıkığı; omuz; bark;
		uraz barku; nadgarstek; axelskada; axel ur led; skulderskade; håndledd`,
	"head or face": `concussion; head injury; nose injury; Gehirnerschütterung; Platzwunde; Kopfverletzung; conmoción cerebral;
		traumatismo craneoencefálico; commotion cérébrale; trauma cranico; commozione cerebrale; concussão; traumatismo craniano;
		hersenschudding; hoofdblessure; beyin sarsıntısı; kafa travması; wstrząśnienie mózgu; uraz głowy; hjärnskakning;
		hjernerystelse; nesen`,
	"back, hip or pelvis": `lower back; problemy z plecami; Kreuzbeinprobleme; back injury; hip problems; slipped disc; hip flexor; Rückenprobleme; Hüftverletzung;
		Bandscheibenvorfall; Beckenprellung; Hüftbeuger; lumbalgia; hernia discal; espalda; cadera; mal de dos; lombalgie;
		hernie discale; hanche; mal di schiena; lombalgia; anca; ernia del disco; dores nas costas; lombalgia; quadril; rugblessure;
		heupblessure; hernia in de rug (rughernia); bel ağrısı; bel fıtığı; kalça; ból pleców; biodro; kręgosłup;
		ryggskada; höftskada; ryggproblemer; hofteskade`,
	"foot, shin or leg": `foot injury; toe; plantar fasciitis; left leg pain; shin; Fußverletzung; Zehenverletzung;
		Wadenbeinverletzung; Schienbeinkantensyndrom; Fersenprobleme; fascitis plantar; pie izquierdo; blessure au pied; orteil;
		voûte plantaire; piede; fascite plantare; alluce; lesão no pé; dedo do pé; voetblessure; teenblessure; hielblessure;
		ayak sakatlığı; topuk; uraz stopy; palec u nogi; fotskada; tåskada; fotskade; skinnebein`,
	"illness": `illness; ill; problemas estomacales; mavevirus; Nasennebenhöhlenentzündung; cold; flu; Influenza; Corona virus; Virus infection; headache; krank; Erkältung; grippaler Infekt;
		Magen-Darm-Probleme; Kopfschmerzen; Pfeiffersches Drüsenfieber; enfermedad; gripe; gastroenteritis;
		proceso febril; malade; grippe; état grippal; angine; influenza; febbre; attacco influenzale; doente; gripe; virose; ziek;
		griep; buikgriep; hastalık; grip; soğuk algınlığı; choroba; grypa; przeziębienie; sjuk; förkyld;
		magsjuka; syk; syg; influensa; maveinfluenza`,
	"knock or bruise": `knock; minor knock; Schnittverletzung; bruise; dead leg; bruised rib; Prellung; Pferdekuss; Rippenprellung; golpe; contusión;
		coup; contusion; hématome; béquille; botta; contusione; trauma contusivo; pancada; contusão; kneuzing; tik; darbe;
		stłuczenie; krwiak; lårkaka; smäll; slag; revben`,
	"joint": `ligament; ligament tear; sprain; cartilage damage; capsule; Bänderriss; Kapselriss; Bänderverletzung;
		Gelenkprobleme; Knorpelschaden; esguince; luxación; entorse; distorsione; lesione al legamento; torção; verstuiking;
		bandletsel; burkulma; skręcenie; więzadło; stukning; ledbandsskada`,
	"muscle": `muscle injury; torn muscle fibre; torn muscle bundle; muscle overload; strain; cramp; abdominal muscle strain;
		Muskelfaserriss; Muskelverletzung; Muskelbündelriss; Zerrung; muskuläre Probleme; Sehnenverletzung; Bauchmuskelzerrung;
		lesión muscular; rotura fibrilar; sobrecarga muscular; rotura de fibras; contractura; lésion musculaire; élongation;
		déchirure musculaire; claquage; lesione muscolare; affaticamento muscolare; stiramento; risentimento muscolare;
		lesão muscular; estiramento; fadiga muscular; spierblessure; verrekking; adale sakatlığı; kas yırtığı;
		adale zorlanması; uraz mięśniowy; naciągnięcie mięśnia; muskelskada; bristning; sträckning; muskelskade; strekk;
		fibersprængning`,
	"unspecified": `unknown injury; Unknown Injury; injury; unspecified; fitness; Fitness; undisclosed injury; Verletzung;
		unbekannte Verletzung; angeschlagen; lesión; lesión desconocida; molestias; blessure; blessure inconnue; infortunio;
		problema fisico; lesão; onbekende blessure; sakatlık; bilinmeyen sakatlık; kontuzja; uraz; nieznana kontuzja; skada;
		okänd skada; skade; ukjent skade`,
	"": `cancer; heart attack; Krebs; appendicitis; malaria; tuberculosis; surgery; operación;
		hospital visit; dog bite; spleen injury; suspension; Gelbsperre; Asian Cup; maternity leave; illegal substances;
		winter break; armour; legend; background check; sillness; handover; Umschulung`,
}

func TestWordsOfThePress(t *testing.T) {
	l := shipped(t)
	phrases := 0
	for want, list := range pressWords {
		for phrase := range strings.SplitSeq(list, ";") {
			phrase = strings.TrimSpace(phrase)
			phrases++
			if kind, _ := l.Of(phrase); kind.Kind != want {
				t.Errorf("%s is of the kind %q, want %q", phrase, kind.Kind, want)
			}
		}
	}
	if phrases < 300 {
		t.Errorf("only %d phrases", phrases)
	}
}

// Every word of a kind is folded and finds that kind or, where it is a part of a word of a
// kind before it, that one.
func TestShippedLayoffs(t *testing.T) {
	l := shipped(t)
	kinds := make(map[string]int)
	for i, kind := range l.Kinds {
		kinds[kind.Kind] = i
	}
	for i, kind := range l.Kinds {
		if kind.Spells == 0 || kind.Median == 0 || kind.NineInTen <= kind.Median {
			t.Errorf("figures of %+v", kind)
		}
		for _, word := range kind.Words {
			text := strings.TrimLeft(word, "=-")
			if text != names.Fold(text) || text == "" {
				t.Errorf("%s: %q is not folded", kind.Kind, word)
			}
			found, known := l.Of(text)
			if !known || kinds[found.Kind] != i {
				t.Errorf("%s: the word %q is never asked for: it is of the kind %q", kind.Kind, word, found.Kind)
			}
		}
	}
}

func BenchmarkLayoffsOf(b *testing.B) {
	l := shipped(b)
	for _, what := range []string{"left biceps femoris (hamstring)", "Teilriss des Syndesmosebandes", "hospital visit"} {
		b.Run(what, func(b *testing.B) {
			for b.Loop() {
				l.Of(what)
			}
		})
	}
}
