#include "rows.h"

static const unsigned char erhua[] = {
#embed "pronouncing/erhua_finals.tsv" suffix(, 0)
};
static const unsigned char letters[] = {
#embed "pronouncing/letters.tsv" suffix(, 0)
};
static const unsigned char phonemes[] = {
#embed "pronouncing/pinyin_phonemes.tsv" suffix(, 0)
};

const struct bobao_table bobao_pronouncing_tables[] = {
    ENTRY("pronouncing/erhua_finals.tsv", erhua),
    ENTRY("pronouncing/letters.tsv", letters),
    ENTRY("pronouncing/pinyin_phonemes.tsv", phonemes),
    {0},
};
