import { type Defect, planted } from './defect'

const all = Array.from({ length: 10 }, (_, i) => `ck${String(i + 1).padStart(2, '0')}`)

export const windowDefects: readonly Defect[] = [
  ...planted(
    'windows/required',
    {
      name: 'nobody for what could not be done',
      plant: hall => hall.attrs('ck09', { services: ['general'] }),
      finds: [['windows/required:#unresolved', 0]],
    },
    {
      name: 'no green channel',
      plant: hall => hall.attrs('ck01', { services: ['general'] }),
      finds: [['windows/required:#green-channel', 0]],
    },
    {
      name: 'the certificate window has no services',
      plant: hall => hall.attrs('ck10', { services: undefined }),
      finds: [['windows/required:#certificate', 0]],
    },
  ),
  ...planted(
    'windows/numbering',
    {
      name: 'two numbers swapped',
      plant: hall => {
        hall.attrs('ck03', { windowNo: '07' })
        hall.attrs('ck07', { windowNo: '03' })
      },
      finds: [['windows/numbering:ck03'], ['windows/numbering:ck07']],
      turns: true,
    },
    {
      name: 'one window without a number',
      plant: hall => hall.attrs('ck05', { windowNo: '' }),
      finds: [['windows/numbering:ck05#none']],
    },
    {
      name: 'a number too large for its place',
      plant: hall => hall.attrs('ck02', { windowNo: '12' }),
      finds: [['windows/numbering:ck02']],
      turns: true,
    },
    {
      name: 'the whole row from right to left',
      plant: hall => {
        for (const [i, id] of all.entries()) hall.attrs(id, { windowNo: String(10 - i) })
      },
      finds: [[`windows/numbering:${all.join('+')}`]],
      turns: true,
    },
  ),
  ...planted(
    'sign/window-screen',
    {
      name: 'no Mongolian',
      plant: hall => hall.attrs('ck04', { screen: { area: 'E', unit: '医保局', business: '医疗保障' } }),
      finds: [['sign/window-screen:ck04', 1]],
    },
    {
      name: 'a dark screen',
      plant: hall => hall.attrs('ck06', { screen: undefined }),
      finds: [['sign/window-screen:ck06', 4]],
    },
    {
      name: 'only Mongolian',
      plant: hall => hall.attrs('ck09', { screen: { mongolian: 'ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠡ' } }),
      finds: [['sign/window-screen:ck09', 3]],
    },
  ),
  ...planted(
    'sign/evaluator',
    {
      name: 'an evaluator that shows nothing',
      plant: hall => hall.attrs('ck05', { evaluator: {} }),
      finds: [['sign/evaluator:ck05', 6]],
    },
    {
      name: 'no staff number',
      plant: hall => {
        const { evaluator } = hall.item('ck03').attrs as { evaluator: object }
        hall.attrs('ck03', { evaluator: { ...evaluator, staffNo: ' ' } })
      },
      finds: [['sign/evaluator:ck03', 1]],
    },
    {
      name: 'no telephone numbers',
      plant: hall => {
        const { evaluator } = hall.item('ck08').attrs as { evaluator: object }
        hall.attrs('ck08', {
          evaluator: { ...evaluator, enquiryPhone: undefined, complaintPhone: undefined },
        })
      },
      finds: [['sign/evaluator:ck08', 2]],
    },
  ),
  ...planted(
    'sign/feedback',
    {
      name: 'no suggestion box',
      plant: hall => hall.drop('yx01'),
      finds: [['sign/feedback:#suggestion-box', 0]],
    },
    {
      name: 'no code to scan',
      plant: hall => hall.drop('bp01'),
      finds: [['sign/feedback:#qr-sign', 0]],
    },
    {
      name: 'a window without an evaluator',
      plant: hall => hall.attrs('ck04', { evaluator: undefined }),
      finds: [['sign/feedback:ck04', 0]],
    },
  ),
  ...planted(
    'access/low-counter',
    {
      name: 'no low window',
      plant: hall => hall.attrs('ck01', { lowCounter: false }),
      finds: [[`access/low-counter:${all.join('+')}#none`, 0]],
      turns: true,
    },
    {
      name: 'a low window of 1 m',
      plant: hall => hall.set('ck01', { height: 1000 }),
      finds: [['access/low-counter:ck01', 1000]],
    },
    {
      name: 'a help desk without its low part',
      plant: hall => hall.attrs('dy01', { lowPart: undefined }),
      finds: [['access/low-counter:dy01#none', 0]],
    },
    {
      name: 'a low part just too high',
      plant: hall => hall.attrs('dy01', { lowPart: { from: 0, to: 900, height: 855 } }),
      finds: [['access/low-counter:dy01', 855]],
    },
  ),
]
