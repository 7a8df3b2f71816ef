package dev.runmark.example.cgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemdTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            user.slice/user-1000.slice/user@1000.service/app.slice/run-r1.scope | --user show
            user.slice/user-1000.slice/session-3.scope                          | show
            user.slice/user-1000.slice/user@1000.service                        | show
            system.slice/build.service                                          | show
            """)
    void theManagerOfAUnitIsAsked(String unit, String asked) {
        Path group = Path.of("/sys/fs/cgroup").resolve(unit);

        assertThat(String.join(" ", Systemd.question(Path.of("/bin/systemctl"), group)))
                .isEqualTo("/bin/systemctl " + asked + " --property=Delegate --value -- " + group.getFileName());
    }
}
