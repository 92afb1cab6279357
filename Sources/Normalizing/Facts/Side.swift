/// The lists of `normalizing/sides.tsv`: words beside a number that decide how it is read.
enum Side: String, CaseIterable {
    /// After an angle's or a year's number it is no quantity: 年级, 年制.
    case grade
    /// What 年 begins where years are counted back: 年前, 年来.
    case ago
    /// What 年 begins where an age is told: 年历史.
    case age
    /// After 年 of a count of years: 90年来, 95年了.
    case passing
    /// After the bare number of a year: 2024款, 2024赛季.
    case edition
    /// What two years name: 2023-24赛季.
    case years
    /// What two years of two digits name: 23/24赛季.
    case season
    /// Before a year of any length: 公元.
    case era
    /// Before a year of two digits: 自97年.
    case since
    /// What 日 begins where days are counted: 日游.
    case outing
    /// Before what is counted off, not counted: 地下二层.
    case offset
    /// Before the number of a room: 5号楼302.
    case building
    /// Before a slash that is not 每: 男/女.
    case unshared
    /// After a month that a life or an office starts with: 1928.4生.
    case lifetime
    /// Before a number with a hyphen in it: 表2-1.
    case numbered
    /// After a small w that is 万.
    case wan
    /// After a capital W that is 万.
    case capitalWan
    /// Units of the calendar and the clock: 日, 点.
    case clock
    /// The end of a date before a time of day: 10日, 当晚.
    case daypart
    /// After digits whose number goes on, in hanzi: 300多, 5万.
    case rest
    /// What stands after the number of a day: 日, 号.
    case day
    /// After a number that is not exact: 多, 几.
    case more
    /// After the numbers of a result: 3-0胜.
    case result
    /// After a number that names a make: 型, 号.
    case model
    /// After the year of a weapon: 95-1式.
    case pattern
    /// After a Roman V: V期.
    case stage
    /// Before a Roman number: 因子VIII.
    case roman
    /// What is measured in inches: 屏幕, 轮毂.
    case inch
    /// What a chemist numbers the place of: 甲基.
    case group
    /// What contracts of a month are made for: 沪铜2404.
    case future
}
