#include "rows.h"

static const unsigned char pinyin_marks[] = {
#embed "pronouncing/pinyin_marks.tsv" suffix(, 0)
};

static const unsigned char datelines[] = {
#embed "pronouncing/datelines.tsv" suffix(, 0)
};

static const unsigned char boundaries[] = {
#embed "pronouncing/boundaries.tsv" suffix(, 0)
};

static const unsigned char contexts[] = {
#embed "pronouncing/contexts.tsv" suffix(, 0)
};

static const unsigned char english_phonemes[] = {
#embed "pronouncing/english_phonemes.tsv" suffix(, 0)
};
static const unsigned char english_spelling[] = {
#embed "pronouncing/english_spelling.tsv" suffix(, 0)
};
static const unsigned char erhua[] = {
#embed "pronouncing/erhua_finals.tsv" suffix(, 0)
};
static const unsigned char initials[] = {
#embed "pronouncing/initials.tsv" suffix(, 0)
};
static const unsigned char latin_words[] = {
#embed "pronouncing/latin_words.tsv" suffix(, 0)
};
static const unsigned char letters[] = {
#embed "pronouncing/letters.tsv" suffix(, 0)
};
// The two binary tables are read in place as numbers of up to four bytes.
_Alignas(8) static const unsigned char lexicon[] = {
#embed "pronouncing/lexicon.bin" suffix(, 0)
};
static const unsigned char network[] = {
#embed "pronouncing/network.bin" suffix(, 0)
};
static const unsigned char persons[] = {
#embed "pronouncing/persons.tsv" suffix(, 0)
};
static const unsigned char phonemes[] = {
#embed "pronouncing/pinyin_phonemes.tsv" suffix(, 0)
};
_Alignas(8) static const unsigned char polyphones[] = {
#embed "pronouncing/polyphones.bin" suffix(, 0)
};
static const unsigned char rules[] = {
#embed "pronouncing/rules.tsv" suffix(, 0)
};
static const unsigned char surnames[] = {
#embed "pronouncing/surnames.tsv" suffix(, 0)
};
static const unsigned char zero_initials[] = {
#embed "pronouncing/zero_initials.tsv" suffix(, 0)
};

const struct bobao_table bobao_pronouncing_tables[] = {
    ENTRY("pronouncing/boundaries.tsv", boundaries),
    ENTRY("pronouncing/contexts.tsv", contexts),
    ENTRY("pronouncing/datelines.tsv", datelines),
    ENTRY("pronouncing/pinyin_marks.tsv", pinyin_marks),
    ENTRY("pronouncing/english_phonemes.tsv", english_phonemes),
    ENTRY("pronouncing/english_spelling.tsv", english_spelling),
    ENTRY("pronouncing/erhua_finals.tsv", erhua),
    ENTRY("pronouncing/initials.tsv", initials),
    ENTRY("pronouncing/latin_words.tsv", latin_words),
    ENTRY("pronouncing/letters.tsv", letters),
    ENTRY("pronouncing/lexicon.bin", lexicon),
    ENTRY("pronouncing/network.bin", network),
    ENTRY("pronouncing/persons.tsv", persons),
    ENTRY("pronouncing/pinyin_phonemes.tsv", phonemes),
    ENTRY("pronouncing/polyphones.bin", polyphones),
    ENTRY("pronouncing/rules.tsv", rules),
    ENTRY("pronouncing/surnames.tsv", surnames),
    ENTRY("pronouncing/zero_initials.tsv", zero_initials),
    {0},
};
