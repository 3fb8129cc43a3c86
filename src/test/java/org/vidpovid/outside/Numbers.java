package org.vidpovid.outside;

import module java.base;
import org.iban4j.*;

/** Numbers of one line with right check digits, as a program of somebody who has such numbers would send them. */
final class Numbers {

    private Numbers() {}

    static String of(String kind, String pattern, Random random) {
        return switch (kind) {
            case "taxpayer-number" -> checked(9, random, Numbers::taxpayer);
            case "company-code" -> checked(7, random, Numbers::company);
            case "iban" -> new Iban.Builder().countryCode(CountryCode.UA).bankCode("3%05d".formatted(random.nextInt(100_000)))
                    .accountNumber("%019d".formatted(Math.floorMod(random.nextLong(), 1_000_000_000_000L))).build().toString();
            case "record-number" -> LocalDate.of(1950, 1, 1).plusDays(random.nextInt(25_000))
                    .format(DateTimeFormatter.BASIC_ISO_DATE) + "-%05d".formatted(random.nextInt(100_000));
            case "phone" -> "+38050%07d".formatted(random.nextInt(10_000_000));
            case "email" -> "somebody" + random.nextInt(1000) + "@example.org";
            default -> RegexExample.of(pattern, random);
        };
    }

    /** The same with a digit that does not check, where there is one. */
    static Optional<String> mistyped(String kind, String right) {
        return switch (kind) {
            case "taxpayer-number", "company-code", "iban" -> {
                var last = right.charAt(right.length() - 1);
                yield Optional.of(right.substring(0, right.length() - 1) + (char) ('0' + (last - '0' + 1) % 10));
            }
            case "record-number" -> Optional.of("20230231-00001");
            case "phone" -> Optional.of("+38099");
            default -> Optional.empty();
        };
    }

    private static String checked(int digits, Random random, ToIntFunction<int[]> check) {
        var numbers = random.ints(digits, 1, 10).toArray();
        return IntStream.of(numbers).mapToObj(Integer::toString).collect(Collectors.joining()) + check.applyAsInt(numbers);
    }

    private static int taxpayer(int[] digits) {
        var weights = new int[] {-1, 5, 7, 9, 4, 6, 10, 5, 7};
        return Math.floorMod(IntStream.range(0, 9).map(i -> weights[i] * digits[i]).sum(), 11) % 10;
    }

    private static int company(int[] digits) {
        var number = IntStream.of(digits).asLongStream().reduce(0, (all, digit) -> all * 10 + digit) * 10;
        var turned = number > 30_000_000 && number < 60_000_000;
        var rest = sum(digits, turned ? new int[] {7, 1, 2, 3, 4, 5, 6} : new int[] {1, 2, 3, 4, 5, 6, 7}, 0) % 11;
        return rest < 10 ? rest : sum(digits, turned ? new int[] {7, 1, 2, 3, 4, 5, 6} : new int[] {1, 2, 3, 4, 5, 6, 7}, 2) % 11 % 10;
    }

    private static int sum(int[] digits, int[] weights, int more) {
        return IntStream.range(0, 7).map(i -> digits[i] * (weights[i] + more)).sum();
    }
}
