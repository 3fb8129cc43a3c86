package org.vidpovid.law;

import module java.base;
import org.springframework.stereotype.Component;

/** The registers of the state: {@code law/registers.yaml}. What a connected one holds cannot be demanded of anybody (5203-VI, art. 9). */
@Component
public class Registers {

    private final List<Register> registers;

    public Registers() {
        this("/law/registers.yaml");
    }

    Registers(String file) {
        registers = List.of(LawBook.read(file, Register[].class));
        var codes = new HashSet<String>();
        for (var register : registers) {
            if (!codes.add(register.code())) throw new IllegalStateException(file + ": two registers " + register.code());
        }
    }

    public List<Register> all() {
        return registers;
    }

    /** The register that an authority asks for such a document itself; none if only the applicant can bring it. */
    public Optional<Register> holding(DocumentKind kind) {
        return registers.stream().filter(register -> register.connected() && register.holds(kind)).findFirst();
    }
}
