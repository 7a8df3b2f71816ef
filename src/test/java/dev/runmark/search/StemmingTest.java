package dev.runmark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemmingTest {

    /** A language, and forms of one word that find each other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "de Schleife Schleifen",
                "de Schlüssel Schlüsseln Schlüssels Schluessel",
                "de Liste Listen",
                "de Klasse Klassen",
                "de Methode Methoden",
                "de Thread Threads",
                "de Objekt Objekte Objekts Objektes Objekten",
                "de Ergebnis Ergebnisse Ergebnissen Ergebnisses",
                "de Feld Felder Feldern Feldes",
                "de Fehler Fehlern Fehlers",
                "de Baum Bäume Bäumen Baeume",
                "de Kurs Kurse Kursen Kurses",
                "de Glas Gläser Gläsern Glaeser",
                "de Name Namen Namens",
                "de Straße Straßen Strasse",
                "de neue neuen neuer neues",
                "de kleine kleinen kleinere kleinerer",
                "de Kategorie Kategorien",
                "de Schülerin Schülerinnen",
                "de sortieren sortiert Sortierung Sortierungen sortierte",
                "de ausführen Ausführung Ausführungen ausfuehren",
                "de Mauer Mauern",
                "es bucle bucles",
                "es método métodos metodo",
                "es clase clases",
                "es excepción excepciones excepcion",
                "es interfaz interfaces",
                "es ordenado ordenada ordenados ordenadas",
                "es serie series",
                "es hilo hilos",
                "es vez veces",
                "fr boucle boucles",
                "fr tableau tableaux",
                "fr normal normaux normale normales",
                "fr jeu jeux",
                "fr méthode méthodes methode",
                "fr classe classes",
                "fr fermer fermé fermée fermés fermées",
                "fr ancien ancienne anciens anciennes",
                "fr partie parties",
                "fr interface interfaces",
            })
    void formsOfOneWordAreOneTerm(String line) {
        assertThat(stems(line)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de Liste List Last",
                "de Wert Wort warten",
                "de Ding Ring Sprung",
                "de Queue Kuh",
                "de Datei Daten",
                "de intern Internet Integer",
                "es valor vale",
                "fr classe clé",
                "fr valeur valet",
                "en Schleife Schleifen",
            })
    void otherWordsAreOtherTerms(String line) {
        assertThat(stems(line)).hasSizeGreaterThan(1);
    }

    @Test
    void aWordThatLooksLikeAnotherWithoutItsEndingIsNoStopWord() {
        assertThat(terms("de", "Wie ist die Note für Ware?")).containsExactly("not", "war");
        assertThat(terms("de", "Was ist das, und wie war es?")).isEmpty();
        assertThat(terms("es", "¿Cómo se usa?")).containsExactly("usa");
        assertThat(terms("fr", "Qu'est-ce que l'objet ?")).containsExactly("estc", "objet");
        assertThat(terms("zh", "什么线程")).containsExactly("么线", "线程");
    }

    @Test
    void aTagMayNameARegionAndAnUnknownLanguageIsReadAsEnglish() {
        assertThat(Stemming.of("de-AT")).isSameAs(Stemming.of("de"));
        assertThat(Stemming.of("nl")).isSameAs(Stemming.english());
        assertThat(Stemming.english().endings()).isEmpty();
    }

    @Property(tries = 500)
    void noWordLosesAllOfItself(@ForAll @StringLength(min = 3, max = 12) @CharRange(from = 'a', to = 'z') String word) {
        assertThat(Stream.of("de", "es", "fr").map(tag -> Stemming.of(tag).stem(word)))
                .allMatch(stem -> stem.length() >= 2);
    }

    private static Set<String> stems(String line) {
        String[] words = line.split(" ");
        return Stream.of(words)
                .skip(1)
                .map(word -> Stemming.of(words[0]).stem(Terms.plain(word)))
                .collect(Collectors.toSet());
    }

    private static List<String> terms(String language, String text) {
        List<String> terms = new ArrayList<>();
        new Terms(Stemming.of(language)).of(text, terms::add);
        return terms;
    }
}
