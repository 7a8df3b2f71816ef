/**
 * What a process and all that it starts use together, limited and counted by the kernel where this program may have it
 * done: {@link dev.runmark.example.cgroup.Group}.
 */
@NullMarked
package dev.runmark.example.cgroup;

import org.jspecify.annotations.NullMarked;
