package dev.runmark.example.cgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnFolderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # membership        | root and mount point              | folder
            0::/user/a.scope    | / /sys/fs/cgroup                  | /sys/fs/cgroup/user/a.scope
            0::/                | / /sys/fs/cgroup                  | /sys/fs/cgroup
            0::/                | / /sys/fs/cgroup/unified          | /sys/fs/cgroup/unified
            0::/docker/12/build | /docker/12 /sys/fs/cgroup         | /sys/fs/cgroup/build
            0::/docker/12       | /docker/12 /sys/fs/cgroup         | /sys/fs/cgroup
            0::/a:b c           | / /mnt/with\\040space\\134        | /mnt/with space\\/a:b c
            0::/docker/123      | /docker/12 /sys/fs/cgroup         |
            0::/other           | /docker/12 /sys/fs/cgroup         |
            0::/../outside      | / /sys/fs/cgroup                  |
            4:memory:/a         | / /sys/fs/cgroup                  |
            10::/a              | / /sys/fs/cgroup                  |
            """)
    void aMountShowsTheGroupsBelowItsRoot(String membership, String mounted, String folder) {
        assertThat(OwnFolder.find(List.of("12:pids:/x", membership), List.of(mount(mounted, "cgroup2"))))
                .isEqualTo(Optional.ofNullable(folder).map(Path::of));
    }

    @Test
    void theFirstMountThatShowsItCounts() {
        assertThat(OwnFolder.find(
                        List.of("0::/b/c"),
                        List.of(mount("/a /one", "cgroup2"), mount("/ /two", "cgroup2"), mount("/ /three", "cgroup2"))))
                .contains(Path.of("/two/b/c"));
    }

    @Test
    void otherFileSystemsDoNotShowIt() {
        assertThat(OwnFolder.find(
                        List.of("0::/"),
                        List.of(mount("/ /sys/fs/cgroup/memory", "cgroup"), mount("/ /x", "cgroup2fs"), "", "36 35")))
                .isEmpty();
    }

    @Test
    void whereThereAreNoGroupsNoneIsFound() {
        assertThat(OwnFolder.find(List.of(), List.of(mount("/ /sys/fs/cgroup", "cgroup2"))))
                .isEmpty();
    }

    private static String mount(String rootAndPoint, String type) {
        return "29 22 0:26 " + rootAndPoint + " rw,nosuid,nodev shared:4 - " + type + " cgroup2 rw,nsdelegate";
    }
}
