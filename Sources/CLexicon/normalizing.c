#include "rows.h"

static const unsigned char accents[] = {
#embed "normalizing/accents.tsv" suffix(, 0)
};
static const unsigned char brand_sides[] = {
#embed "normalizing/brand_sides.tsv" suffix(, 0)
};
static const unsigned char brands[] = {
#embed "normalizing/brands.tsv" suffix(, 0)
};
static const unsigned char cues[] = {
#embed "normalizing/cues.tsv" suffix(, 0)
};
static const unsigned char currencies[] = {
#embed "normalizing/currencies.tsv" suffix(, 0)
};
static const unsigned char domains[] = {
#embed "normalizing/domains.tsv" suffix(, 0)
};
static const unsigned char elements[] = {
#embed "normalizing/elements.tsv" suffix(, 0)
};
static const unsigned char emoji[] = {
#embed "normalizing/emoji.tsv" suffix(, 0)
};
static const unsigned char folds[] = {
#embed "normalizing/folds.tsv" suffix(, 0)
};
static const unsigned char greek[] = {
#embed "normalizing/greek.tsv" suffix(, 0)
};
static const unsigned char holidays[] = {
#embed "normalizing/holidays.tsv" suffix(, 0)
};
static const unsigned char hotlines[] = {
#embed "normalizing/hotlines.tsv" suffix(, 0)
};
static const unsigned char hybrids[] = {
#embed "normalizing/hybrids.tsv" suffix(, 0)
};
static const unsigned char initialisms[] = {
#embed "normalizing/initialisms.tsv" suffix(, 0)
};
static const unsigned char later_times[] = {
#embed "normalizing/later_times.tsv" suffix(, 0)
};
static const unsigned char letters[] = {
#embed "normalizing/letters.tsv" suffix(, 0)
};
static const unsigned char measures[] = {
#embed "normalizing/measures.tsv" suffix(, 0)
};
static const unsigned char models[] = {
#embed "normalizing/models.tsv" suffix(, 0)
};
static const unsigned char places[] = {
#embed "normalizing/places.tsv" suffix(, 0)
};
static const unsigned char quantities[] = {
#embed "normalizing/quantities.tsv" suffix(, 0)
};
static const unsigned char roman[] = {
#embed "normalizing/roman.tsv" suffix(, 0)
};
static const unsigned char roman_names[] = {
#embed "normalizing/roman_names.tsv" suffix(, 0)
};
static const unsigned char roman_letters[] = {
#embed "normalizing/roman_letters.tsv" suffix(, 0)
};
static const unsigned char scales[] = {
#embed "normalizing/scales.tsv" suffix(, 0)
};
static const unsigned char sides[] = {
#embed "normalizing/sides.tsv" suffix(, 0)
};
static const unsigned char standards[] = {
#embed "normalizing/standards.tsv" suffix(, 0)
};
static const unsigned char symbols[] = {
#embed "normalizing/symbols.tsv" suffix(, 0)
};
static const unsigned char terms[] = {
#embed "normalizing/terms.tsv" suffix(, 0)
};
static const unsigned char time_units[] = {
#embed "normalizing/time_units.tsv" suffix(, 0)
};
static const unsigned char units[] = {
#embed "normalizing/units.tsv" suffix(, 0)
};
static const unsigned char web_signs[] = {
#embed "normalizing/web_signs.tsv" suffix(, 0)
};
static const unsigned char words[] = {
#embed "normalizing/words.tsv" suffix(, 0)
};
static const unsigned char year_sides[] = {
#embed "normalizing/year_sides.tsv" suffix(, 0)
};

const struct bobao_table bobao_normalizing_tables[] = {
    ENTRY("normalizing/accents.tsv", accents),
    ENTRY("normalizing/brand_sides.tsv", brand_sides),
    ENTRY("normalizing/brands.tsv", brands),
    ENTRY("normalizing/cues.tsv", cues),
    ENTRY("normalizing/currencies.tsv", currencies),
    ENTRY("normalizing/domains.tsv", domains),
    ENTRY("normalizing/elements.tsv", elements),
    ENTRY("normalizing/emoji.tsv", emoji),
    ENTRY("normalizing/folds.tsv", folds),
    ENTRY("normalizing/greek.tsv", greek),
    ENTRY("normalizing/holidays.tsv", holidays),
    ENTRY("normalizing/hotlines.tsv", hotlines),
    ENTRY("normalizing/hybrids.tsv", hybrids),
    ENTRY("normalizing/initialisms.tsv", initialisms),
    ENTRY("normalizing/later_times.tsv", later_times),
    ENTRY("normalizing/letters.tsv", letters),
    ENTRY("normalizing/measures.tsv", measures),
    ENTRY("normalizing/models.tsv", models),
    ENTRY("normalizing/places.tsv", places),
    ENTRY("normalizing/quantities.tsv", quantities),
    ENTRY("normalizing/roman.tsv", roman),
    ENTRY("normalizing/roman_names.tsv", roman_names),
    ENTRY("normalizing/roman_letters.tsv", roman_letters),
    ENTRY("normalizing/scales.tsv", scales),
    ENTRY("normalizing/sides.tsv", sides),
    ENTRY("normalizing/standards.tsv", standards),
    ENTRY("normalizing/symbols.tsv", symbols),
    ENTRY("normalizing/terms.tsv", terms),
    ENTRY("normalizing/time_units.tsv", time_units),
    ENTRY("normalizing/units.tsv", units),
    ENTRY("normalizing/web_signs.tsv", web_signs),
    ENTRY("normalizing/words.tsv", words),
    ENTRY("normalizing/year_sides.tsv", year_sides),
    {0},
};
