import type { Tongue } from './tongue.js';

const words = (text: string): readonly string[] => text.split(' ');

/** Nine languages in nine scripts; the ways that their text runs, and how it is parted, differ most. */
export const TONGUES: readonly Tongue[] = [
  {
    language: 'en',
    direction: 'ltr',
    words: words(
      'Take rest tablets at night. don’t naïve water, now! (see it) child: doctor; e.g. half-full',
    ),
    isBlankless: false,
    digits: [],
    across: 'ar',
  },
  {
    language: 'ru',
    direction: 'ltr',
    words: words('Примите таблетку утром и вечером. Ёжик, «врач» (сразу) вода: ребёнок; кое-что й'),
    isBlankless: false,
    digits: [],
    across: 'he',
  },
  {
    language: 'ar',
    direction: 'rtl',
    words: words('خذ قرص كل ساعات، ثم نم. الطبيب لا يعرف الماء كثيرا علامة ضع؟ «غدا» (الآن) كلمات'),
    isBlankless: false,
    // Each with a word behind it: two native numbers, one after the other, may be a phone number.
    digits: ['٢٥٠ ملغ', '٨:٣٠ صباحا', '٢٫٥ مل', '٠٢-١٢٣٤-٥٦٧٨ هاتف', '٦-٨ ساعات'],
    across: 'en',
  },
  {
    language: 'he',
    direction: 'rtl',
    words: words('קח כדור אחד בערב. רופא, מים שתו הרבה “עכשיו” (ראו כאן) ילד: תרופה; לא'),
    isBlankless: false,
    digits: [],
    across: 'en',
  },
  {
    language: 'hi',
    direction: 'ltr',
    words: words('दवा लें और किताब में लिखें। डॉक्टर को फ़ोन करें, रोज़ “अभी” (सिर्फ़ विटामिन) पानी: क्षमता प्रतिदिन'),
    isBlankless: false,
    digits: ['२५०', '८:३०', '१२०/८०'],
    across: 'ar',
  },
  {
    language: 'th',
    direction: 'ltr',
    words: words('กิน ยา ทุก วัน น้ำ หมอ เด็ก ตอนเช้า ก่อนนอน ไม่ ผู้ป่วย ที่นี่ เมื่อ'),
    isBlankless: true,
    digits: ['๒๕๐', '๘.๓๐'],
    across: 'he',
  },
  {
    language: 'zh-Hans',
    direction: 'ltr',
    words: words('每天 服药 立即 就医。 医生， 孩子 喝水 “现在” （请看） 休息； 晚上 一次 不要'),
    isBlankless: true,
    digits: ['５００ｍｇ', '３８．５℃'],
    across: 'ar',
  },
  {
    language: 'ja',
    direction: 'ltr',
    words: words(
      '薬を 毎日 飲む。 お医者さん、 子ども ください 「今すぐ」 （参照） ちょっと ガーゼ 夜に ゆっくり',
    ),
    isBlankless: true,
    digits: ['５００ｍｇ', '０３（１２３４）５６７８'],
    across: 'he',
  },
  {
    language: 'ko',
    direction: 'ltr',
    words: words('약을 매일 드세요. 의사에게, 아이가 물을 “지금” (여기를 보세요) 쉬세요: 저녁에 않도록'),
    isBlankless: false,
    digits: ['500 mg을', '38.5 °C가'],
    across: 'ar',
  },
];
