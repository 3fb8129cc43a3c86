package org.vidpovid.operations;

import module java.base;
import org.springframework.core.env.Environment;

/** What {@code check-config} looks at on this machine: its folders, and the addresses that the portal says are its own. */
final class Surroundings {

    private static final long LITTLE = 1L << 30; // bytes

    private Surroundings() {}

    static List<Finding> of(Environment environment) {
        var found = new ArrayList<Finding>();
        if (environment.getProperty("spring.datasource.url", "").equals("embedded")) {
            found.add(folder("the embedded database", Path.of(environment.getProperty("vidpovid.database.folder", "data"))));
            found.add(folder("PostgreSQL’s programs", Path.of(environment.getProperty("vidpovid.database.programs", "target"))));
        }
        found.add(folder("files while they arrive", Path.of(System.getProperty("java.io.tmpdir"))));
        found.add(address(environment.getProperty("vidpovid.address", ""), environment.matchesProfiles("production")));
        found.addAll(proxy(environment));
        logKey(environment.getProperty("vidpovid.log.key", ""), environment.matchesProfiles("production")).ifPresent(found::add);
        lotsWitness(environment.getProperty("vidpovid.draws.witness", "").strip(),
                environment.getProperty("vidpovid.log.witnesses", ""), environment.matchesProfiles("production")).ifPresent(found::add);
        var from = environment.getProperty("vidpovid.notices.from", "");
        found.add(from.matches("[^@\\s]+@[^@\\s]+") ? Finding.ok("Letters come from %s.", from)
                : Finding.wrong("set VIDPOVID_NOTICES_FROM to an e-mail address", "vidpovid.notices.from is not an e-mail address."));
        return found;
    }

    private static Finding folder(String what, Path folder) {
        var there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) there = there.getParent(); // the portal makes it
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            return Finding.wrong("make it writable for " + System.getProperty("user.name") + ", or choose another",
                    "The folder of %s, %s, cannot be written to.", what, folder);
        }
        long free = there.toFile().getUsableSpace();
        return free < LITTLE ? Finding.warning("make room", "Where the folder of %s is, only %d MB are free.", what, free >> 20)
                : Finding.ok("The folder of %s is %s.", what, folder);
    }

    /** People come by https, and this portal does not speak it: there is a proxy, and who comes must not be taken for it. */
    private static List<Finding> proxy(Environment environment) {
        var behind = environment.getProperty("vidpovid.address", "").startsWith("https:")
                && Stream.of("bundle", "key-store", "certificate")
                .allMatch(way -> environment.getProperty("server.ssl." + way, "").isEmpty());
        if (!behind || !Set.of("", "none").contains(environment.getProperty("server.forward-headers-strategy", "")
                .toLowerCase(Locale.ROOT))) return List.of();
        return List.of(Finding.warning(
                "set SERVER_FORWARD_HEADERS_STRATEGY=native if the proxy sets the X-Forwarded headers itself, as docs/operations.md says",
                "The portal takes all visitors for its proxy: cookies are not marked Secure, and whoever guesses codes locks "
                + "everybody out."));
    }

    /** Entries wait for the key, and people are served meanwhile: but nothing is proven to anybody. */
    private static Optional<Finding> logKey(String file, boolean production) {
        if (!file.isEmpty()) {
            return Optional.of(Files.isReadable(Path.of(file)) ? Finding.ok("The key of the public log is in %s.", file)
                    : Finding.wrong("let the portal read it, or name the right file in VIDPOVID_LOG_KEY",
                            "The key of the public log, %s, cannot be read.", file));
        }
        return production ? Optional.of(Finding.warning("give create-log-key once, and name its file in VIDPOVID_LOG_KEY",
                "The public log has no key, so it signs nothing and nobody gets a proof.")) : Optional.empty();
    }

    /** Whose chance decides lots: if nobody fixed it, whoever runs the portal may take the line of whichever witness they like best. */
    private static Optional<Finding> lotsWitness(String key, String asked, boolean production) {
        if (!production) return Optional.empty();
        if (key.isEmpty()) {
            return Optional.of(Finding.warning("name the key of one of VIDPOVID_LOG_WITNESSES in VIDPOVID_DRAWS_WITNESS, of a witness "
                    + "that signs each size once and shows its list", "No witness is fixed for lots: the portal could choose whose "
                    + "signature decides."));
        }
        return Optional.of(List.of(asked.split("[,\\s]+")).contains(key) ? Finding.ok("The witness of the lots is one that is asked.")
                : Finding.wrong("name the key of one of VIDPOVID_LOG_WITNESSES in VIDPOVID_DRAWS_WITNESS",
                        "The witness of the lots is none of those that are asked: nothing would ever be drawn."));
    }

    private static Finding address(String address, boolean production) {
        var advice = "set VIDPOVID_ADDRESS to the address that people type, such as https://portal.example.gov.ua";
        try {
            var uri = new URI(address);
            if (uri.getHost() == null || !List.of("http", "https").contains(Objects.requireNonNullElse(uri.getScheme(), ""))) {
                return Finding.wrong(advice, "vidpovid.address is not an address.");
            }
            if (address.endsWith("/")) {
                return Finding.wrong(advice, "vidpovid.address ends with a slash, which links in letters would double.");
            }
            if (production && uri.getHost().equals("localhost")) {
                return Finding.wrong(advice, "vidpovid.address is localhost: links in letters would lead nowhere.");
            }
            if (production && uri.getScheme().equals("http")) return Finding.warning(advice, "vidpovid.address is not https.");
            return Finding.ok("The portal’s address is right in itself.");
        } catch (URISyntaxException e) {
            return Finding.wrong(advice, "vidpovid.address is not an address.");
        }
    }
}
