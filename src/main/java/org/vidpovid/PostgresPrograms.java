package org.vidpovid;

import module java.base;
import com.sun.security.auth.module.UnixSystem;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.*;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked from the archive that Maven puts on the class path for this kind of machine. */
record PostgresPrograms(Path folder) {

    static final String VERSION = "18";

    /** How a program ended, and all that it said. */
    record Run(boolean well, String said) {}

    /**
     * Unpacks them under a folder, unless that was done before. A half unpacked folder never has the final name, whenever the machine
     * dies.
     */
    static PostgresPrograms unpackedUnder(Path parent) throws IOException {
        byte[] archive;
        var programs = EmbeddedDatabase.programs();
        if (programs == null) throw none();
        try (var stream = programs.openStream()) {
            archive = stream.readAllBytes();
        }
        var folder = parent.resolve("postgresql-" + digest(archive)).toAbsolutePath();
        if (Files.exists(folder)) return new PostgresPrograms(folder);
        var fresh = Files.createTempDirectory(Files.createDirectories(parent), "postgresql-");
        unpack(archive, fresh);
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(folder)) throw e; // otherwise another portal was faster
            FileSystemUtils.deleteRecursively(fresh);
        }
        return new PostgresPrograms(folder);
    }

    static CannotStart none() {
        return new CannotStart(("No PostgreSQL comes with this jar, or none for this kind of machine: "
                + "give the address of a PostgreSQL %s in VIDPOVID_DB_URL, VIDPOVID_DB_USER and VIDPOVID_DB_PASSWORD.").formatted(VERSION));
    }

    /** Runs a program to its end. */
    Run run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        // PostgreSQL refuses to run as root: in a user namespace of its own it is nobody, with the right to root's files but no power
        if (isLinux() && new UnixSystem().getUid() == 0) command.addAll(List.of("unshare", "--user"));
        command.add(folder.resolve("bin", program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.onExit().join().exitValue() == 0, said);
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var entries = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry; (entry = entries.getNextEntry()) != null; ) {
                var file = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    Files.copy(entries, file);
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString((entry.getMode() & 0111) == 0 ? "rw-r--r--"
                            : "rwxr-xr-x"));
                }
            }
        }
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    private static String digest(byte[] archive) {
        return DigestUtils.sha256Hex(archive).substring(0, 12);
    }
}
