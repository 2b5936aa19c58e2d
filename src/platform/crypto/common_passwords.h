#pragma once

// Passwords that everybody tries first, in this country and elsewhere: lower-case, sorted, eight characters or
// more (shorter ones are refused for their length).

#include <algorithm>
#include <array>
#include <string_view>

namespace gongyou::crypto {

// clang-format off
inline constexpr auto common_passwords = std::to_array<std::string_view>({
    "!@#$%^&*", "!@#$1234", "!qaz2wsx", "!qaz@wsx", "00000000", "000000000", "0000000000", "00112233", "0011223344", "01010101", "01234567",
    "012345678", "0123456789", "0987654321", "10001000", "10086100", "10086123", "10101010", "11111111", "111111111", "1111111111", "11112222",
    "1111aaaa", "111222333", "111222333444", "111aaa111", "11223344", "1122334455", "112233445566", "112233aa", "112233abc", "12121212", "123!@#qwe",
    "12306123", "12312312", "123123123", "123123aa", "123123abc", "123123qwe", "123321123", "123321aa", "1234!@#$", "12341234", "12344321",
    "1234512345", "123454321", "1234554321", "123456123456", "123456654321", "12345678", "123456780", "123456789", "1234567890", "1234567891",
    "12345678910", "1234567899", "123456789a", "123456789abc", "123456789q", "123456789z", "12345678a", "12345678q", "12345678qwe", "12345679",
    "1234567a", "1234567aa", "1234567b", "1234567q", "1234567z", "123456aa", "123456ab", "123456abc", "123456abcd", "123456as", "123456asd",
    "123456ok", "123456qaz", "123456qq", "123456qw", "123456qwe", "123456qwer", "123456qwerty", "123456wsx", "123456zx", "123456zxc", "123456zxcvbn",
    "12345abc", "12345abcd", "12345asdf", "12345qaz", "12345qwe", "12345qwert", "12345zxcv", "1234abcd", "1234asdf", "1234qwer", "1234zxcv",
    "12351123", "123654789", "12369874", "1236987410", "123698745", "123789456", "123987456", "123abc123", "123qwe123", "123qweasd", "123qweasdzxc",
    "13131313", "13145200", "1314520520", "13145211", "1314woaini", "13800138000", "13888888888", "13900000000", "147147147", "147258369",
    "147852369", "147852963", "14789632", "147896325", "1478963250", "159159159", "159357258", "15975312", "159753159", "159753456", "159753852",
    "159874123", "168168168", "16816888", "16888888", "1688888888", "18181818", "19491001", "19800101", "19851985", "19880808", "19900101",
    "1a2b3c4d", "1a2b3c4d5e", "1a2s3d4f", "1q2w3e4r", "1q2w3e4r5t", "1q2w3e4r5t6y", "1qaz!qaz", "1qaz1qaz", "1qaz2wsx", "1qaz2wsx3edc", "1qaz@2wsx",
    "1qaz@wsx", "1qazxsw2", "20080808", "20082008", "20102010", "20202020", "20242024", "22222222", "22223333", "25802580", "258025800", "258258258",
    "25892589", "2wsx3edc", "31415926", "314159265", "31415926535", "321321321", "321654987", "33333333", "369258147", "36985214", "44444444",
    "456456456", "456789123", "518518518", "51885188", "52013140", "520131400", "52013141", "5201314520", "5201314a", "5201314aa", "5201314woaini",
    "520520520", "520woaini", "521131400", "521521521", "54321000", "5432154321", "54321abc", "55555555", "6543210a", "654321654321", "654321aa",
    "654321abc", "66666666", "666666666", "66666688", "666666aa", "66668888", "66886688", "69696969", "741258963", "741852963", "753951456",
    "7654321a", "7758258258", "77585210", "775852100", "7758521521", "77777777", "77889900", "789456123", "789789789", "81818181", "852147963",
    "852456951", "87654321", "87654321a", "88886666", "88888888", "888888888", "888888aa", "888888abc", "88889999", "951753852", "95588955",
    "963258741", "963852741", "987456321", "987654321", "9876543210", "987654321a", "99887766", "998877665544", "99998888", "99999999", "a11111111",
    "a123123123", "a1234567", "a12345678", "a123456789", "a1234567890", "a1b2c3d4", "a1b2c3d4e5", "a1s2d3f4", "a66666666", "a88888888", "a@123456",
    "aa112233", "aa11223344", "aa123123", "aa123456", "aa12345678", "aa@123456", "aaa111222", "aaa12345", "aaa123456", "aaaa1111", "aaaa1234",
    "aaaaaa11", "aaaaaa111", "aaaaaaaa", "ab123456", "ab1234567", "ab12345678", "abc123!@#", "abc123123", "abc12345", "abc123456", "abc123456789",
    "abc123abc", "abc666666", "abc88888", "abc888888", "abc@1234", "abcabc123", "abcd1234", "abcd12345", "abcd123456", "abcd1234567", "abcd@1234",
    "abcde123", "abcde12345", "abcdef123", "abcdefg1", "abcdefg123", "abcdefgh", "abcdefghi", "ac123456", "access14", "admin000", "admin123",
    "admin123!", "admin1234", "admin12345", "admin123456", "admin666", "admin888", "admin8888", "admin@123", "admin@1234", "adminadmin",
    "administrator", "aini1314", "ainiaini", "alibaba123", "arsenal1", "as123456", "as1234567", "as12345678", "asd123456", "asd123asd", "asdasd123",
    "asdasdasd", "asdf1234", "asdf123456", "asdf@123", "asdfasdf", "asdfghjk", "asdfghjkl", "asdfghjkl123", "asdfjkl1", "asdqwe123", "asdzxc123",
    "autumn2024", "az123456", "baobao123", "baobaobao", "baobei123", "baobei520", "baobeibaobei", "baseball", "baseball1", "basketball", "batman123",
    "beijing123", "beijing2008", "c123456789", "caonima1", "caonima123", "caonima520", "cc123456", "changeme", "changeme123", "charlie1", "chelsea1",
    "chen1234", "chen123456", "china123", "china1949", "china2008", "chushimima", "company123", "computer", "computer1", "corvette", "d123456789",
    "danwei123", "dd123456", "default123", "dragon123", "facebook", "football", "football1", "freedom1", "gonghui123", "gonghui1234", "gonghui123456",
    "gonghui2023", "gonghui2024", "gonghui888", "gongren123", "gongyou123", "gongyou1234", "gongyou2024", "gongyou888", "google123", "guest123",
    "guest1234", "guo123456", "h123456789", "happy123", "happy1234", "hello123", "hello1234", "hellokitty", "helloworld", "hh123456", "hu123456",
    "huang123", "huang123456", "huawei123", "huawei@123", "huiyuan123", "ilovechina", "iloveyou", "iloveyou1", "iloveyou123", "iloveyou1314",
    "iloveyou2", "iloveyou520", "internet", "internet1", "j123456789", "january1", "jennifer", "jj123456", "jordan123", "jordan23", "kehu1234",
    "l1234567", "l123456789", "laodong123", "laogong123", "laogong520", "laomo123", "laopo1314", "laopo520", "letmein1", "letmein123", "li123456",
    "li12345678", "lin123456", "linkedin", "liu123456", "liuliuliu", "liverpool", "lj123456", "ll123456", "love1314", "love5201314", "love520520",
    "lovelove", "loveyou123", "loveyou1314", "loveyou520", "lx123456", "ly123456", "m123456789", "ma123456", "manchester", "master123", "michael1",
    "michael123", "michelle", "mima1234", "mima12345", "mima123456", "mima8888", "mimamima", "mimashi123", "monday123", "monkey123", "moren123",
    "mustang1", "naruto123", "nihao123", "nihao1234", "nihao123456", "nihaoma123", "nihaonihao", "nishishui", "nishizhu", "p@ssw0rd", "p@ssw0rd123",
    "p@ssword", "pass1234", "pass12345", "pass@123", "pass@word1", "passw0rd", "password", "password!", "password01", "password1", "password12",
    "password123", "password1234", "password@123", "passwort", "pokemon1", "princess", "princess1", "q1234567", "q12345678", "q123456789", "q1w2e3r4",
    "q1w2e3r4t5", "q1w2e3r4t5y6", "qaz12345", "qaz123456", "qaz123wsx", "qazqazqaz", "qazwsx123", "qazwsxedc", "qazwsxedcrfv", "qazxsw123",
    "qq123123", "qq123456", "qq12345678", "qq123456789", "qqqq1111", "qqqqqqqq", "qw123456", "qw12345678", "qwe123!@#", "qwe12345", "qwe123456",
    "qwe123qwe", "qwe@1234", "qweasd123", "qweasdzxc", "qweqwe123", "qweqweqwe", "qwer1234", "qwer12345", "qwer123456", "qwerasdf", "qwerasdfzxcv",
    "qwerqwer", "qwert123", "qwert12345", "qwerty1!", "qwerty12", "qwerty123", "qwerty1234", "qwerty12345", "qwerty123456", "qwertyui", "qwertyuiop",
    "root1234", "root123456", "root@123", "rootroot", "s1234567", "s123456789", "samsung1", "secret123", "shadow123", "shandong", "shandong123",
    "shanghai123", "spring2024", "ss123456", "starwars", "summer2024", "sun123456", "sunshine", "sunshine1", "superman", "superman1", "system123",
    "t123456789", "taobao123", "tencent123", "tengzhou", "tengzhou123", "test1234", "test12345", "test123456", "test@123", "testing123", "testtest",
    "trustno1", "tt123456", "user1234", "user123456", "w1234567", "w12345678", "w123456789", "wang1234", "wang123456", "wang123456789", "wangwang",
    "wangyi163", "wechat123", "weixin123", "welcome1", "welcome123", "welcome@123", "whatever", "winter2024", "wj123456", "woaibeijing", "woaini123",
    "woaini1234", "woaini1314", "woaini520", "woaini5201314", "woaini521", "woaini99", "woainima", "woainiwoaini", "woaiwo123", "woaiwojia",
    "woaiwoziji", "woaizhongguo", "wodemima", "woshinidie", "woshishen", "woshishui", "woshiwang", "wu123456", "ww123456", "x1234567", "xiaomi123",
    "xu123456", "xx123456", "y1234567", "y123456789", "yang1234", "yang123456", "yonghu123", "yonghu1234", "yy123456", "z1234567", "z12345678",
    "z123456789", "zaozhuang", "zaozhuang123", "zaq12wsx", "zaq1xsw2", "zaqxswcde", "zhang123", "zhang123456", "zhangwei", "zhangwei123",
    "zhao123456", "zhigong123", "zhongguo", "zhongguo123", "zhongguo1949", "zhou123456", "zhu123456", "zj123456", "zonggonghui", "zonggonghui123",
    "zx123456", "zxc12345", "zxc123456", "zxc123zxc", "zxcasdqwe", "zxcv1234", "zxcvbnm,.", "zxcvbnm1", "zxcvbnm123", "zxcvbnm123456", "zy123456",
    "zz123456", "zzzzzzzz",
});
// clang-format on

static_assert(std::is_sorted(common_passwords.begin(), common_passwords.end()), "looked up by halving");

}
