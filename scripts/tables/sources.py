"""The public word lists the reading lexicon is built from, each as word -> tuple of tone-digit syllables.

Pinned: pypinyin 0.55.0 and pypinyin-dict 0.9.0 and jieba 0.42.1 (PyPI), rime-data-terra-pinyin 0.0~git20230206.9427853-1,
unicode-data 15.0.0-1, opencc 1.1.6 (Debian). RIME and UNICODE name the folders of the unpacked Debian packages.
"""
import bz2
import collections
import os
import re
import subprocess

RIME = os.environ.get("RIME", "/usr/share/rime-data")
UNICODE = os.environ.get("UNICODE", "/usr/share/unicode")
LONGEST = 8


def is_hanzi(character):
    return "\u3400" <= character <= "\u9fff" or character == "〇"


def is_word(text):
    return 2 <= len(text) <= LONGEST and all(is_hanzi(c) and c != "〇" for c in text)


def toned(mark):
    """zhǎng -> zhang3, lǜ -> lv4, de -> de5."""
    from pypinyin.contrib.tone_convert import tone_to_tone3

    return tone_to_tone3(mark, v_to_u=False, neutral_tone_with_five=True).replace("ü", "v")


def pypinyin_words():
    from pypinyin.phrases_dict import phrases_dict

    return _marked(phrases_dict)


def cedict_words():
    from pypinyin_dict.phrase_pinyin_data import cc_cedict

    return _marked(cc_cedict.phrases_dict)


def _marked(entries):
    result = {}
    for word, syllables in entries.items():
        if is_word(word) and len(syllables) == len(word):
            result[word] = tuple(toned(s[0]) for s in syllables)
    return result


def terra_words():
    """Terra pinyin in simplified characters; of several readings of one word the heaviest."""
    text = open(f"{RIME}/terra_pinyin.dict.yaml", encoding="utf8").read()
    lines = [line for line in text.split("\n...\n", 1)[1].split("\n") if line and not line.startswith("#")]
    simple = subprocess.run(["opencc", "-c", "t2s"], input="\n".join(lines), text=True, capture_output=True, check=True).stdout
    best = {}
    for line in simple.split("\n"):
        fields = line.split("\t")
        if len(fields) < 2 or not is_word(fields[0]):
            continue
        syllables = tuple(s.replace("ü", "v") for s in fields[1].split())
        if len(syllables) != len(fields[0]) or not all(re.fullmatch("[a-zê]+[1-5]", s) for s in syllables):
            continue
        weight = float(fields[2].rstrip("%")) if len(fields) > 2 and fields[2].rstrip("%") else 100.0
        if fields[0] not in best or weight > best[fields[0]][0]:
            best[fields[0]] = (weight, syllables)
    return {word: reading for word, (_, reading) in best.items()}


def jieba_words():
    """Word -> (frequency, part of speech)."""
    import jieba

    result = {}
    path = os.path.join(os.path.dirname(jieba.__file__), "dict.txt")
    for line in open(path, encoding="utf8"):
        word, frequency, tag = line.split()
        if all(is_hanzi(c) for c in word) and len(word) <= LONGEST:
            result[word] = (int(frequency), tag)
    return result


def unihan(field):
    result = collections.OrderedDict()
    with bz2.open(f"{UNICODE}/Unihan_Readings.txt.bz2", "rt", encoding="utf8") as lines:
        for line in lines:
            if line.startswith("U+"):
                code, name, value = line.rstrip("\n").split("\t", 2)
                if name == field:
                    result[chr(int(code[2:], 16))] = value
    return result


def unihan_default():
    return {c: toned(v.split()[0]) for c, v in unihan("kMandarin").items()}


def unihan_counts():
    """Character -> {reading: count} of the 现代汉语频率词典."""
    result = {}
    for c, v in unihan("kHanyuPinlu").items():
        result[c] = {toned(m[0]): int(m[1]) for m in re.findall(r"([^\s(]+)\((\d+)\)", v)}
    return result


def unihan_modern():
    """Character -> readings in 现代汉语词典 (1983), in its order."""
    result = {}
    for c, v in unihan("kXHC1983").items():
        readings = []
        for m in re.findall(r":([^\s,]+)", v):
            readings.append(toned(m.split("*")[-1]))
        result[c] = list(dict.fromkeys(readings))
    return result


def pypinyin_characters():
    from pypinyin.pinyin_dict import pinyin_dict

    return {chr(k): list(dict.fromkeys(toned(x) for x in v.split(","))) for k, v in pinyin_dict.items()}
