import Script
import Testing

@Suite struct JSONTests {
    @Test func keysAreSortedAndTextIsEscaped() {
        let json = JSON.object(["b": .integer(1), "a": .string("引\"\\\n\u{1}"), "c": .array([]), "d": .object([:]), "e": .null])
        #expect(
            json.document == "{\n  \"a\": \"引\\\"\\\\\\n\\u0001\",\n  \"b\": 1,\n  \"c\": [],\n  \"d\": {},\n  \"e\": null\n}\n")
    }

    @Test(arguments: [
        (0.0, 6, "0.000000"), (1.5, 2, "1.50"), (-19.004, 2, "-19.00"), (-0.25, 1, "-0.3"), (12.3456789, 6, "12.345679"),
        (3, 0, "3"),
    ])
    func numbersHaveFixedDigits(value: Double, digits: Int, text: String) {
        #expect(JSON.fixed(value, digits: digits) == text)
    }
}
