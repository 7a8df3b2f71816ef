package dev.runmark.example.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineNamesTest {

    private static final MachineNames NAMES = MachineNames.of("turing-7", "ada", "/home/ada");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "turing-7/192.168.1.5                  | …",
                "turing-7.example.org/10.0.0.1         | …",
                "turing-7/fe80:0:0:0:1%eth0            | …",
                "4711@turing-7                         | 4711@…",
                "ada                                   | …",
                "[user: Optional[ada], cmd: /bin/java] | [user: Optional[…], cmd: /bin/java]",
                "/home/ada/.m2/settings.xml            | …/.m2/settings.xml",
                "uid=1000(ada) gid=1000(ada)           | uid=1000(…) gid=1000(…)",
            })
    void isHidden(String printed, String shown) {
        assertThat(NAMES.hiddenIn(printed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"adapter", "canada", "turing-70", "ada-pool", "/home/adam", "my-ada", "turing"})
    void isPartOfAnotherWord(String printed) {
        assertThat(NAMES.hiddenIn(printed)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"root,root,/root", "localhost,user,/", "x,runner,/root"})
    void saysNothingOfAnybody(String host, String user, String home) {
        assertThat(MachineNames.of(host, user, home)).isEqualTo(MachineNames.NONE);
    }

    @Test
    void staysWhereItsPageSaysItItself() {
        assertThat(NAMES.without("var user = \"ada\";").hiddenIn("ada at turing-7"))
                .isEqualTo("ada at …");
    }
}
